"""``plainms serve``: the published pages over HTTP."""

import socket
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from plainms import pipeline
from plainms.errors import ServerCannotStart
from plainms.run import seam

_THREADS = 4
"""Of a worker. Each keeps a connection to the database; more would wait for the same interpreter."""


def serve(database: Path, host: str, port: int, workers: int) -> None:
    """Serve until interrupted; raises StorageRefused without a database, ServerCannotStart where the port is taken."""
    seam.answer_to(host)
    seam.existing_catalogue(database, pipeline.logic())
    _refuse_a_taken_port(host, port)
    Granian(
        target=seam.WSGI,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS,
        log_level=LogLevels.warning,
    ).serve()


def _refuse_a_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as fault:
            raise ServerCannotStart(
                f"{host}:{port} cannot be used ({fault.strerror}); choose another --port"
            ) from fault
