"""Appraisals that say nothing but what a test names, so that a new question of the appraisal breaks no other test."""

from dataclasses import fields
from typing import Any

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Appraisal
from plainms.provenance import Claim, Origin

_NO_CLAIMS = {"study", "stamp", "sentences"}


def silent(**said: Any) -> Appraisal:
    """The appraisal with these fields; every other claim is not reported."""
    silence: Claim[Any] = Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="invented")
    claims = {field.name: silence for field in fields(Appraisal) if field.name not in _NO_CLAIMS}
    return Appraisal(**{**claims, **said})
