"""What the questionnaire of the FCPA promises, and its worked cases."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules import by_hand

from caveat.facts import Day
from caveat.facts.deal import Deal
from caveat.facts.finding import Finding, Verdict
from caveat.facts.payment import Knowing, Payer, Payment, PaymentPurpose, Recipient

BRIBE = Payment(
    payer=Payer.ISSUER,
    interstate_commerce=True,
    given=True,
    of_value=True,
    corruptly=True,
    through_others=True,
    knowing=Knowing.ACTUAL,
    recipient=Recipient.OFFICIAL,
    to_influence=True,
    purpose=PaymentPurpose.OBTAIN_BUSINESS,
)
ELEMENTS = ("payer", "interstate_commerce", "given", "of_value", "corruptly", "knowing", "recipient", "to_influence", "purpose")
truths = st.sampled_from((None, True, False))
payments = st.builds(
    Payment,
    payer=st.sampled_from((None, *Payer)),
    acts_for_covered=truths,
    act_in_us=truths,
    interstate_commerce=truths,
    given=truths,
    of_value=truths,
    corruptly=truths,
    through_others=truths,
    knowing=st.sampled_from((None, *Knowing)),
    recipient=st.sampled_from((None, *Recipient)),
    to_influence=truths,
    purpose=st.sampled_from((None, *PaymentPurpose)),
)


def answer(payment: Payment | None) -> Finding:
    return by_hand.on_day("fcpa", Deal(payment=payment), Day(2024, 1, 10))


@settings(deadline=None)
@given(st.sets(st.sampled_from(ELEMENTS), min_size=1))
def test_while_an_element_is_open_there_are_red_flags_and_no_verdict(opened: set[str]) -> None:
    found = answer(replace(BRIBE, **dict.fromkeys(opened)))
    assert found.verdict is Verdict.REVIEW
    assert found.unknowns
    assert len([flag for flag in found.flags if flag.startswith("red flag")]) + len(found.unknowns) == len(ELEMENTS)


@settings(deadline=None)
@given(payments)
def test_a_prohibition_hangs_on_no_unknown_and_a_review_always_on_one(payment: Payment) -> None:
    found = answer(payment)
    assert bool(found.unknowns) == (found.verdict is Verdict.REVIEW)


@settings(deadline=None)
@given(payments, st.sampled_from(("given", "of_value", "corruptly", "to_influence")))
def test_an_element_that_is_wanting_never_makes_it_graver(payment: Payment, wanting: str) -> None:
    without = {
        "given": replace(payment, given=False),
        "of_value": replace(payment, of_value=False),
        "corruptly": replace(payment, corruptly=False),
        "to_influence": replace(payment, to_influence=False),
    }[wanting]
    assert not answer(without).verdict.graver_than(answer(payment).verdict)


def test_no_payment_is_nothing_to_judge() -> None:
    assert answer(None).verdict is Verdict.NOT_SUBJECT
