"""Property tests give the same answer on a slow machine and on a fast one: no deadline, and the same examples each time."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
