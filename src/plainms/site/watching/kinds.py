"""The kind of a request: all that counts and logs know of its address."""

_BY_START = (
    ("/search/", "search"),
    ("/studies/", "study"),
    ("/static/", "asset"),
    ("/sw.js", "asset"),
    ("/topics/", "topic"),
)
_FEEDS = (".atom", ".json", ".rss", ".xml")


def kind_of(path: str) -> str:
    """One of a few words, whatever the path: "search", "study", "asset", "topic", "feed", "front" or "page"."""
    if path == "/":
        return "front"
    if path.endswith(_FEEDS):
        return "feed"
    return next((kind for start, kind in _BY_START if path.startswith(start)), "page")
