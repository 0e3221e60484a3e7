"""What was read off an evaluation: worked out once, and gone on from by the next."""

from dataclasses import dataclass, field

from core.estimator.course import LineCourse
from core.estimator.reviews import Walk
from core.estimator.verdict import Verdict


@dataclass(slots=True)
class Readings:
    """What was read off one evaluation so far.

    Attributes:
        courses: The courses of lines by name.
        walks: How reviews moved their limits; of a line not asked for yet, in an
            evaluation before.
        verdict: What the rules said last, in this evaluation or one before.
    """

    courses: dict[str, LineCourse] = field(default_factory=dict)
    walks: dict[str, Walk] = field(default_factory=dict)
    verdict: Verdict | None = None

    def onwards(self) -> "Readings":
        """Return the readings of an evaluation that goes on from this one."""
        return Readings(walks=dict(self.walks), verdict=self.verdict)
