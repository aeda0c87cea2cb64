"""Results on the model alone beside results on what was tested in it: invented sentences."""

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import Facts, gather
from plainms.digest.finding_frames.frame import Words
from plainms.digest.selecting.model_alone import is_bare_change, model_cost, turned_back
from plainms.digest.selecting.own_words import OwnWords
from spec.digest.making import made

IN_MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS}


def study(title: str, **facts: object) -> Facts:
    return gather(*made({Role.RESULTS: "Zofiqol (ZQ) acted in mice."}, about={"title": title}, **{**IN_MICE, **facts}))


@pytest.mark.parametrize(
    "title", ["Zofiqol reduces damage in mice fed cuprizone", "The protective effects of zofiqol on nerves of mice"]
)
def test_a_result_on_the_model_alone_is_worth_little_where_the_title_names_what_was_tested(title: str) -> None:
    facts = study(title)
    assert model_cost("Walking was worse in the group treated with CPZ than in controls.", facts) > 0
    assert model_cost("Swelling was higher in PBS-injected EAE mice than in healthy mice.", facts) > 0
    assert model_cost("Leaks remained evident in the untreated mice.", facts) > 0


@pytest.mark.parametrize(
    "said",
    [
        "Zofiqol improved walking in the cuprizone group.",  # the agent is named
        "Treated mice walked better than untreated mice.",
        "Mice given both substances walked better than controls.",
        "Walking became better in old age.",  # no group of the model
    ],
)
def test_a_result_on_what_was_tested_keeps_its_worth(said: str) -> None:
    assert model_cost(said, study("Zofiqol reduces damage in mice fed cuprizone")) == 0


def test_a_title_may_name_the_treatment_behind_what_was_looked_at() -> None:
    facts = study("Lymph nodes in mice during zofiqol therapy")
    assert model_cost("The development of EAE went with larger lymph nodes.", facts) > 0
    assert model_cost("Zofiqol made lymph nodes smaller than in untreated mice.", facts) == 0


def test_where_no_title_names_a_treatment_the_model_is_the_matter() -> None:
    said = "Walking was worse in the cuprizone group than in controls."
    assert model_cost(said, study("Walking of mice fed cuprizone")) == 0
    assert model_cost(said, study("Zofiqol reduces damage", design=Design.COHORT, species=Species.PEOPLE)) == 0


@pytest.mark.parametrize(
    ("ours", "bare"),
    [
        ("activity of the gene for a molecule called Zof9 increased at the lumbar spinal cord", True),
        ("levels of Zof9 were lowered", True),
        ("levels of Zof9 were lowered in mice with the MS-like disease", False),
        ("levels of Zof9 were lowered after treatment with zofiqol", False),
    ],
)
def test_that_something_rose_or_fell_is_beside_the_point_where_a_treatment_was_tested(ours: str, bare: bool) -> None:
    told = OwnWords(words=Words(text=ours, pattern="lab-reworded.whole", grounds=()), context=Unclear("none"))
    assert is_bare_change(told, study("Zofiqol reduces damage in mice")) is bare
    assert not is_bare_change(told, study("Zof9 in mice"))


def test_harm_that_a_treatment_turned_back_is_known() -> None:
    facts = study("Zofiqol reduces damage in mice fed cuprizone")
    assert turned_back("Damage rose in the cuprizone group, which was reversed by zofiqol.", facts)
    assert turned_back("Cuprizone raised zinc and these changes were normalized by zofiqol.", facts)
    assert not turned_back("Damage rose in the cuprizone group, which was fed for six weeks.", facts)


def test_that_a_poison_did_its_harm_is_only_a_check() -> None:
    said = "Quantitative MRI confirmed that LPC injections caused demyelinating lesions."
    assert model_cost(said, study("A new MRI method and white matter of mice")) > 0
