"""Two results in animals of which the second turns against the first: told as one sentence, or not at all."""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.lab_turned import with_turned
from plainms.digest.selecting.own_words import OwnWords
from spec.digest.frames.reading import IN_MICE
from spec.digest.making import made


def _told(results: str) -> list[str]:
    facts = gather(*made({Role.OBJECTIVE: "EAE was studied.", Role.RESULTS: results}, **IN_MICE))
    return [told.own.words.text for told in with_turned([], facts) if isinstance(told.own, OwnWords)]


def test_a_result_and_what_turns_against_it_are_one_sentence() -> None:
    results = (
        "Minocycline-treated mice showed faster remyelination. "
        "However, minocycline did not reduce the severity of EAE in mice."
    )
    (told,) = _told(results)
    assert told == (
        "mice given minocycline showed faster repair of the nerve coating, but minocycline did not reduce"
        " the severity of the MS-like disease"
    )


def test_halves_that_say_the_same_of_two_treatments_do_not_turn() -> None:
    first = "Minocycline-treated mice showed faster remyelination."
    results = f"{first} However, fingolimod-treated mice showed faster remyelination."
    (told,) = _told(results)
    assert ", and mice given fingolimod" in told


def test_nothing_is_told_where_one_half_cannot_be_read() -> None:
    results = "Minocycline-treated mice showed faster remyelination. However, zeta qualithane stayed frobnicated."
    assert _told(results) == []
