"""Problems to exit codes, in one table; verdicts to exit codes, in another."""

from caveat.facts.finding import Verdict
from caveat.facts.problem import BadInput, BadList, Incomplete, LawGap, NotFound, Problem

BAD_INPUT = 2
BROKEN_DISK = 74
BROKEN_PIPE = 141
"""The reader went away (`| head`): as the shell tells it of other programs; never 0, which would say that nothing was found."""

EXIT_OF_PROBLEM: dict[type[Problem], int] = {
    BadInput: BAD_INPUT,
    BadList: BAD_INPUT,
    NotFound: BAD_INPUT,
    LawGap: 10,
    Incomplete: 70,
    Problem: BAD_INPUT,
}

EXIT_OF_VERDICT: dict[Verdict, int] = {
    Verdict.PROHIBITED: 30,
    Verdict.LICENCE_REQUIRED: 20,
    Verdict.OWNED: 30,
    Verdict.CONTROLLED: 30,
    Verdict.REVIEW: 10,
    Verdict.ALLOWED_WITH_CONDITIONS: 10,
    Verdict.ALLOWED: 0,
    Verdict.SUBJECT: 0,
    Verdict.NOT_OWNED: 0,
    Verdict.NOT_SUBJECT: 0,
    Verdict.NOT_IN_FORCE: 0,
}


def exit_of(problem: Problem) -> int:
    """Return the exit code of a problem: that of the nearest class in the table."""
    return next(code for kind in type(problem).__mro__ for known, code in EXIT_OF_PROBLEM.items() if kind is known)
