"""The role models as they ship: arrays in one file, and how they are read back."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from plainms.language.roles.chain import Chain
from plainms.language.roles.features import Terms
from plainms.language.roles.scorer import Scorer, Table

Arrays = Mapping[str, NDArray[np.generic]]


@cache
def arrays() -> Arrays:
    """Every array of the shipped models, by name."""
    with as_file(files("plainms.language") / "models" / "roles" / "roles.npz") as path, np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def terms(name: str) -> Terms:
    """The known terms of a kind of text ("words", "letters")."""
    listed = bytes(arrays()[f"{name}.terms"].astype(np.uint8)).decode("utf-8").split("\n")
    return Terms(columns={term: at for at, term in enumerate(listed)}, rarity=_floats(f"{name}.rarity"))


def scorer(name: str, tables: tuple[str, ...]) -> Scorer:
    """The linear model of this name with these tables."""
    read = {
        kind: Table(units=arrays()[f"{name}.{kind}"].astype(np.int8), step=_floats(f"{name}.{kind}.step"))
        for kind in tables
    }
    return Scorer(tables=read, dense=_floats(f"{name}.dense"), bias=_floats(f"{name}.bias"))


def chain(name: str) -> Chain:
    """The chain of this name."""
    fields = ("mean", "spread", "state", "bias", "transition", "start", "end")
    return Chain(**{field: _floats(f"{name}.chain.{field}") for field in fields})


def _floats(name: str) -> NDArray[np.float32]:
    return arrays()[name].astype(np.float32)
