"""One attempt at a question over HTTP, within its limits of time and size."""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version

import httpx2

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import AnswerIsMissing, AnswerIsRefused
from plainms.run.fetch.sources import RemoteSource, Requester
from plainms.run.fetch.wire.patience import Patience, asked_pause
from plainms.run.fetch.wire.question import Question
from plainms.run.fetch.wire.timing import Timing

CURE = "try again later, or name a mirror with --base-url"

_MAY_PASS = frozenset({408, 425, 429, 500, 502, 503, 504})


class MayPass(Exception):
    """The attempt failed in a way that may pass; ``pause`` is how long the source asks to be left alone."""

    def __init__(self, reason: str, pause: float | NotReported = NOT_REPORTED) -> None:
        super().__init__(reason)
        self.pause = pause


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Bytes of an answer and the place at which they stand in it."""

    place: int
    data: bytes


class Http:
    """Asks once. ``network`` is httpx2's own, or a test's. No redirect is followed: an answer is where it was asked."""

    def __init__(
        self,
        requester: Requester,
        base_urls: Mapping[RemoteSource, str],
        patience: Patience,
        timing: Timing,
        network: httpx2.BaseTransport | None = None,
    ) -> None:
        self._requester = requester
        self._base_urls = base_urls
        self._patience = patience
        self._timing = timing
        self._client = httpx2.Client(
            transport=network,
            timeout=httpx2.Timeout(patience.read, connect=patience.connect),
            headers={"User-Agent": user_agent(requester)},
        )

    def close(self) -> None:
        """End all connections."""
        self._client.close()

    def blocks(self, question: Question, start: int = 0) -> Iterator[Block]:
        """The answer block by block, from byte ``start`` where the source knows ranges, else from its beginning.

        Raises MayPass, or AnswerIsRefused where asking again would not help.
        """
        headers = {"Accept": question.accept, **({"Range": f"bytes={start}-"} if start else {})}
        ends_at = self._timing.now() + (self._patience.total_of_file if question.is_file else self._patience.total)
        most = self._patience.most_bytes_of_file if question.is_file else self._patience.most_bytes
        with self._response(question, headers) as response:
            place = start if response.status_code == httpx2.codes.PARTIAL_CONTENT else 0
            first = place
            for data in response.iter_bytes():
                if place - first + len(data) > most:
                    raise MayPass(f"sent more than {most:,} bytes")
                if self._timing.now() > ends_at:
                    raise MayPass("sent its answer too slowly")
                yield Block(place=place, data=data)
                place += len(data)

    @contextmanager
    def _response(self, question: Question, headers: dict[str, str]) -> Iterator[httpx2.Response]:
        """A response of a good status; faults of the network and of the source become ours."""
        source, url = question.source, f"{self._base_urls[question.source]}/{question.path}"
        params = (*question.params, *self._requester.said_to(source))
        try:
            with self._client.stream("GET", url, params=params, headers=headers) as response:
                _refuse(response, question, self._timing.date())
                yield response
        except httpx2.TimeoutException as fault:
            raise MayPass("did not answer in time") from fault
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, ValueError, ImportError) as fault:
            raise AnswerIsRefused(f"{source.label} cannot be asked at {url} ({fault}); check --base-url") from fault
        except (httpx2.HTTPError, OSError) as fault:
            raise MayPass(f"cannot be reached ({fault})") from fault


def user_agent(requester: Requester) -> str:
    """Who asks, as the services want to be told."""
    return f"plainms/{version('plainms')}" + (f" (mailto:{requester.contact})" if requester.contact else "")


def _refuse(response: httpx2.Response, question: Question, now: datetime.datetime) -> None:
    status = response.status_code
    if status in {httpx2.codes.OK, httpx2.codes.PARTIAL_CONTENT}:
        return
    if status in _MAY_PASS:
        raise MayPass(f"answered with status {status}", asked_pause(response.headers, now))
    kind = AnswerIsMissing if status in {httpx2.codes.NOT_FOUND, httpx2.codes.GONE} else AnswerIsRefused
    raise kind(f"{question.source.label} refused {question.path} with status {status}")
