"""Invented sources as a server on this machine: a library behind HTTP, with PubMed's files, for runs of the command."""

import gzip
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx2

from fake_sources import NAMES, Library, article_set

Spoil = Callable[[str, dict[str, str], httpx2.Response], httpx2.Response]


@dataclass
class Files:
    """Baseline and update files by folder and name; ``md5s`` are what is stated beside them."""

    contents: dict[str, bytes] = field(default_factory=dict)

    def add(self, folder: str, number: int, articles: list[str], deleted: tuple[str, ...] = ()) -> str:
        """A file with these citations, and the numbers of those that are deleted."""
        body = article_set(articles)
        if deleted:
            gone = "".join(f'<PMID Version="1">{pmid}</PMID>' for pmid in deleted)
            ends = f"<DeleteCitation>{gone}</DeleteCitation></PubmedArticleSet>"
            body = body.replace(b"</PubmedArticleSet>", ends.encode())
        name = f"pubmed26n{number:04}.xml.gz"
        self.contents[f"{folder}/{name}"] = gzip.compress(body, mtime=0)
        return name

    def answer(self, path: str, start: int) -> httpx2.Response:
        """A list, an MD5, or a file, from byte ``start`` on."""
        if path.endswith("/"):
            names = [name.removeprefix(path) for name in self.contents if name.startswith(path)]
            rows = "".join(f'<a href="{name}">{name}</a><a href="{name}.md5">md5</a>\n' for name in names)
            return httpx2.Response(200, content=f"<html><body><pre>{rows}</pre></body></html>".encode())
        if path.endswith(".md5"):
            name = path.removesuffix(".md5")
            md5 = hashlib.md5(self.contents[name]).hexdigest()
            return httpx2.Response(200, content=f"MD5({name.split('/')[1]})= {md5}\n".encode())
        content = self.contents.get(path)
        if content is None:
            return httpx2.Response(404)
        return httpx2.Response(206 if start else 200, content=content[start:])


class Sources:
    """Counts what it is asked; ``spoil`` may turn a good answer into another."""

    def __init__(self, library: Library, files: Files) -> None:
        self.library = library
        self.files = files
        self.asked: list[str] = []
        self.spoil: Spoil = lambda _path, _params, response: response
        self.address = ""

    @property
    def options(self) -> tuple[str, ...]:
        """``--base-url`` for every source."""
        names = (*NAMES, "pubmed-files")
        return tuple(part for name in names for part in ("--base-url", f"{name}={self.address}/{name}"))

    def answer(self, path: str, params: dict[str, str], start: int) -> httpx2.Response:
        self.asked.append(path)
        if path.startswith("/pubmed-files/"):
            good = self.files.answer(path.removeprefix("/pubmed-files/"), start)
        else:
            good = self.library.answer(path, params)
        return self.spoil(path, params, good)


@contextmanager
def serving(library: Library, files: Files | None = None) -> Iterator[Sources]:
    """The sources at an address of this machine."""
    sources = Sources(library, files or Files())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            split = urlsplit(self.path)
            start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))
            response = sources.answer(unquote(split.path), dict(parse_qsl(split.query)), start)
            self.send_response(response.status_code)
            for name, value in response.headers.items():
                if name.lower() not in {"content-length", "transfer-encoding"}:
                    self.send_header(name, value)
            self.send_header("Content-Length", response.headers.get("X-Claimed-Length", str(len(response.content))))
            self.end_headers()
            self.wfile.write(response.content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    sources.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield sources
    finally:
        server.shutdown()
        server.server_close()
