"""Study and appraisal in, digest out: a pure function that says what is certain and is silent about the rest."""

from typing import Protocol

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Appraisal
from plainms.digest import frames
from plainms.digest.aims.aim import aim, aim_at_length, asked
from plainms.digest.around.analogies import analogy
from plainms.digest.around.cautions import cautions
from plainms.digest.around.joining import joined
from plainms.digest.around.matters import matters
from plainms.digest.around.named import named_again
from plainms.digest.around.questions import questions
from plainms.digest.around.standing import standing
from plainms.digest.depths.clinician import clinician
from plainms.digest.depths.fact_box import facts_of
from plainms.digest.depths.in_numbers import in_numbers
from plainms.digest.digest import Digest, NoDigest, PartKind, Sentence
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.facts import Facts, gather, overlooks
from plainms.digest.findings import findings, ranked, untold
from plainms.digest.outline import part
from plainms.digest.refusal import nothing_certain, refusal
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.covered import covered, says_more
from plainms.digest.selecting.last_word import announced_word, last_word
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.repeats import not_warned_twice
from plainms.digest.selecting.told import Told
from plainms.digest.struck import Struck
from plainms.digest.studied.animals_given import animals_given
from plainms.digest.studied.done import done
from plainms.digest.studied.quoted_groups import quoted_groups
from plainms.digest.studied.quoted_whom import names_somebody, quoted_whom
from plainms.digest.studied.titled_case import titled_case, with_title
from plainms.digest.taken_up import taken_up
from plainms.digest.teasers.at_first_sight import explained_headline, explained_points
from plainms.digest.teasers.key_points import key_points
from plainms.digest.teasers.teaser import LONGEST, teaser
from plainms.digest.teasers.teaser_slots import Material
from plainms.digest.telling.model_called import model_called
from plainms.digest.telling.named_once import named_once
from plainms.digest.titles.headline import Headline, headline, with_claim
from plainms.provenance import Stamp, fingerprint
from plainms.studies.study import Study
from plainms.vocabulary.load import edition

LOGIC = "22"
_OF_CASES = "frame.one-person"
_MUST_LEAD = ("frame.laboratory", "frame.animal", "frame.used", "frame.genetic", "frame.methods")
_SHORT = 30  # words of what opens the key points


class Writer(Protocol):
    """Whatever turns a study and its appraisal into a digest, or into the reason why there is none."""

    def __call__(self, study: Study, appraisal: Appraisal) -> Digest | NoDigest: ...


def write(
    study: Study, appraisal: Appraisal, *, analogies: bool = True, struck: tuple[Sentence, ...] = ()
) -> Digest | NoDigest:
    """The digest of a study, or the reason why nothing can be told. The same input gives the same output.

    Without ``analogies`` no digest holds a picture: metaphors are a barrier to some readers. ``struck`` are sentences
    of an earlier writing that were found at fault: the digest is written without them.
    """
    stamp = _stamp(study, analogies)
    refused = refusal(study, appraisal, stamp)
    if refused is not None:
        return refused
    out = Struck(sentences=struck)
    written = _digest(gather(study, appraisal, out), stamp, analogies and not out.pictures)
    return out.rest_of(written) if isinstance(written, Digest) else written


def _digest(facts: Facts, stamp: Stamp, analogies: bool) -> Digest | NoDigest:
    glosser = Glosser(facts=facts)
    question, claim = asked(facts), _unstruck(headline(facts), facts)
    aims = facts.struck.kept(aim(question, facts))
    design, said = _unbarred(*_begun(facts, aims), facts)
    weighed, told = ranked(said, facts), with_claim(claim, findings(said, facts))
    purpose = () if _says_enough(told, aims, design, facts) else aims
    if not design and not told:
        return nothing_certain(facts.study, stamp)
    work = _work(facts, (*design, *told), purpose)
    details = clinician(facts)
    why = matters((*purpose, *told), facts)
    sure = cautions((*purpose, *told), details, why, facts)
    whom = facts.struck.kept(_whom(facts, (*design, *purpose, *told, *work)))
    head = teaser(facts, Material(claim=claim, told=weighed, aim=question, work=(*design, *work)))
    points = key_points(_leading(design, whom), purpose, with_claim(claim, weighed), sure, called=facts.called)
    shown = not_warned_twice(told, sure)
    begun = (*whom, *_compared(facts, (*design, *whom, *purpose, *told, *work)), *purpose, *work)
    story = (*design, *begun, *shown) if begun else taken_up(design, shown, head, facts)
    found = model_called(named_once(glosser.with_glosses((*story, *untold((*purpose, *told), facts)))))
    found, why = (*found, *(analogy(facts, told) if analogies else ())), glosser.with_glosses(why)
    return Digest(
        study=facts.study.id,
        stamp=stamp,
        teaser=explained_headline(head, facts, LONGEST),
        key_points=explained_points(with_title(points, facts), facts),
        parts=joined(
            (
                part(PartKind.FOUND, facts, found),
                part(PartKind.MATTERS, facts, named_again(why, facts.called)),
                part(PartKind.SURE, facts, named_again(_glossed(glosser, sure), facts.called)),
            ),
            called=facts.called,
        ),
        questions=questions((*purpose, *told), facts),
        standing=standing(facts),
        clinician=details,
        box=facts_of(facts.appraisal),
        numbers=in_numbers(facts),
    )


def _whom(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Who was studied in the authors' words, or what the report of a case is called, where nothing else says it."""
    return titled_case(facts, told) or quoted_whom(facts, told)


def _compared(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Who was compared in the authors' words, where what is told leaves one side out."""
    return facts.struck.kept(quoted_groups(facts, told))


def _leading(design: tuple[Sentence, ...], whom: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What opens the key points: who was studied as the authors write it, where the line on the design names nobody."""
    takes_its_place = whom and not (whom[0].pattern.startswith(_OF_CASES) or names_somebody(design[:1]))
    keeps = any(sentence.pattern.startswith(_MUST_LEAD) for sentence in design[:1])
    short = whom and len(whom[0].text.split()) <= _SHORT
    return whom if takes_its_place and short and not keeps else design


def _work(facts: Facts, told: tuple[Sentence, ...], purpose: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What animals got or lacked, and what else was done; where nothing says so and no aim is told, the stated one."""
    creatures = facts.struck.kept(animals_given(facts))
    work = (*creatures, *done(facts, (*told, *purpose, *creatures)))
    return work if work or purpose else facts.struck.kept(aim_at_length(facts))


def _begun(facts: Facts, aims: tuple[Sentence, ...]) -> tuple[tuple[Sentence, ...], tuple[Told, ...]]:
    """The design, and what is told behind it. A review with no more to tell says its topic as its authors do.

    Behind it stands its weightiest sentence, though it asks more of its reader.
    """
    design = frames.design_and_size(facts)
    said = chosen(facts, (*design, *(() if overlooks(facts) else _in_our_words(aims))))
    design = design if any(map(_is_announced, said)) else (*design, *frames.titled(facts))
    if said:
        return design, said
    word = last_word(facts)
    announced = covered(facts, (), alone=not word)[:1] if overlooks(facts) else ()
    if announced:
        return frames.design_and_size(facts, topic=False), (*announced, *word)
    named = (*(sentence.text for sentence in design), "multiple sclerosis", "aims")
    news = tuple(told for told in announced_word(facts, alone=True) if says_more(told.quote.text, named))
    return design, word or news


def _is_announced(told: Told) -> bool:
    """Whether a review says here what it is about."""
    return isinstance(told.own, OwnWords) and told.own.words.pattern.startswith("covers.")


def _unbarred(
    design: tuple[Sentence, ...], said: tuple[Told, ...], facts: Facts
) -> tuple[tuple[Sentence, ...], tuple[Told, ...]]:
    """Both without what was struck."""
    fresh = (one for one in said if not facts.struck.bars(one.source, own=isinstance(one.own, OwnWords)))
    return facts.struck.kept(design), tuple(fresh)


def _unstruck(claim: Headline | Unclear, facts: Facts) -> Headline | Unclear:
    """The claim of the title, unless it was struck."""
    is_told = isinstance(claim, Headline) and facts.struck.kept((claim.sentence,))
    return claim if is_told else Unclear("no claim is told")


def _in_our_words(aims: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in aims if "“" not in sentence.text)


def _says_enough(
    told: tuple[Sentence, ...], aims: tuple[Sentence, ...], design: tuple[Sentence, ...], facts: Facts
) -> bool:
    """Whether an aim adds nothing: to a case, to the topic of a review, or to what the authors announce.

    What they announce leaves room for an aim that studies answer.
    """
    named = tuple(sentence.text for sentence in design)
    if facts.is_review and not any(says_more(sentence.text, named) for sentence in aims):
        return True
    patterns = [sentence.pattern for sentence in told]
    announced = any(pattern.startswith("finding.own.covers.") for pattern in patterns)
    spare = overlooks(facts) or not _in_our_words(aims)
    return any(pattern.startswith("finding.own.case.") for pattern in patterns) or (announced and spare)


def _glossed(glosser: Glosser, cautions_told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The care-team line stays last."""
    return glosser.with_glosses(cautions_told[:-1]) + cautions_told[-1:]


def _stamp(study: Study, analogies: bool) -> Stamp:
    records = (report.digest.encode() for report in study.reports)
    logic = f"digest-{LOGIC}" if analogies else f"digest-{LOGIC}-without-analogies"
    return Stamp(inputs=fingerprint(*records), logic=logic, vocabulary=edition())
