"""Inline markup leaves text in which no two numbers have run together."""

from xml.etree.ElementTree import XML

import pytest

from plainms.errors import XmlIsHostile
from plainms.sources.nlm.inline import folded, plain

MATHML = 'xmlns:m="http://www.w3.org/1998/Math/MathML"'


def text_of(content: str) -> str:
    return plain(XML(f"<AbstractText>{content}</AbstractText>"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("10<sup>6</sup> cells", "10⁶ cells"),
        ("1.5 × 10<sup>-3</sup>", "1.5 × 10⁻³"),
        ("1.5 × 10<sup>−3</sup>", "1.5 × 10⁻³"),
        ("kg/m<sup>2</sup>", "kg/m²"),
        ("r<sup>2</sup>&lt;0.25", "r²<0.25"),
        ("Ca<sup>2+</sup> influx", "Ca²⁺ influx"),
        ("CD4<sup>+</sup> T cells", "CD4+ T cells"),
        ("Foo<sup>-/-</sup> mice", "Foo-/- mice"),
        ("CD25<sup>high</sup>", "CD25high"),
        ("the 5<sup>th</sup> visit", "the 5th visit"),
        ("10<sup>n</sup>", "10^n"),
        ("2<sup>-ΔΔCt</sup> method", "2^-ΔΔCt method"),
        ("years<sup>1,2</sup>", "years^1,2"),
        ("<sup>18</sup>F-FDG", "18F-FDG"),
        ("(<sup>99m</sup>Tc)", "(99mTc)"),
        ("Drug<sup>®</sup>", "Drug®"),
        ("a<sup> </sup>b", "ab"),
    ],
)
def test_superscripts_never_run_into_what_stands_before_them(marked: str, expected: str) -> None:
    assert text_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("CO<sub>2</sub>", "CO2"),
        ("H<sub>2</sub>O", "H2O"),
        ("T<sub>reg</sub>", "Treg"),
        ("IC<sub>50</sub> of 3", "IC50 of 3"),
        ("log<sub>10</sub>50", "log10 50"),
        ("10<sub>2</sub>", "10_2"),
        ("FEV1<sub>pred</sub>", "FEV1_pred"),
        ("p<sub>trend</sub>=0.048", "p-trend=0.048"),
        ("(P<sub>interaction</sub> = 0.3)", "(P-interaction = 0.3)"),
        ("Exp<sub>max</sub>", "Expmax"),
        ("H<sub>2</sub>PO<sub>4</sub><sup>-</sup>", "H2PO4-"),
    ],
)
def test_subscripts_never_run_on_from_a_digit(marked: str, expected: str) -> None:
    assert text_of(marked) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("<m:mi>p</m:mi><m:mo>=</m:mo><m:mn>0.05</m:mn>", "p=0.05"),
        ("<m:msup><m:mn>10</m:mn><m:mn>6</m:mn></m:msup>", "10⁶"),
        ("<m:msub><m:mi>x</m:mi><m:mn>1</m:mn></m:msub>", "x1"),
        ("<m:msubsup><m:mi>x</m:mi><m:mi>i</m:mi><m:mn>2</m:mn></m:msubsup>", "xi²"),
        ("<m:mfrac><m:mn>1</m:mn><m:mn>2</m:mn></m:mfrac>", "1/2"),
        ("<m:mfrac><m:mrow><m:mi>a</m:mi><m:mo>+</m:mo><m:mi>b</m:mi></m:mrow><m:mn>2</m:mn></m:mfrac>", "(a+b)/2"),
        ("<m:msqrt><m:mi>a</m:mi><m:mo>+</m:mo><m:mi>b</m:mi></m:msqrt>", "√(a+b)"),
        ("<m:semantics><m:mi>x</m:mi><m:annotation>\\hidden{x}</m:annotation></m:semantics>", "x"),
        ("<m:mn>3</m:mn><m:mspace/><m:mi>mg</m:mi>", "3 mg"),
    ],
)
def test_formulas_are_written_in_one_line(formula: str, expected: str) -> None:
    assert (
        text_of(f"so <DispFormula><m:math {MATHML}>\n {formula}\n </m:math></DispFormula> holds")
        == f"so {expected} holds"
    )


def test_bold_italic_and_unknown_markup_leave_their_text() -> None:
    assert text_of("the <i>TERT</i> <b>gene</b>, <u>un<sc>der</sc>lined</u>") == "the TERT gene, underlined"


def test_white_space_of_every_kind_folds_to_one_space() -> None:
    assert folded(" a\n\t b\u00a0\u2009c\u3000\u2028d ") == "a b c d"


def test_characters_without_a_visible_form_are_taken_off() -> None:
    assert folded("mul\u00adti\u200bple \u202escle\u202crosis\ufeff\u0091") == "multiple sclerosis"


def test_joiners_that_scripts_need_and_accents_stay() -> None:
    assert folded("نمی\u200cدانم é\u0301") == "نمی\u200cدانم é\u0301"


def test_markup_nested_without_end_is_refused() -> None:
    deep = "<i>" * 100 + "x" + "</i>" * 100
    with pytest.raises(XmlIsHostile, match="nested more than"):
        text_of(deep)


def test_formulas_nested_without_end_are_refused() -> None:
    deep = f"<m:math {MATHML}>" + "<m:mrow>" * 100 + "<m:mi>x</m:mi>" + "</m:mrow>" * 100 + "</m:math>"
    with pytest.raises(XmlIsHostile, match="nested more than"):
        text_of(deep)
