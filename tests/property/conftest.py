"""Property tests answer alike on slow and fast machines: no deadline, and the same examples each time."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
