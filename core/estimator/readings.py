"""What was read off an evaluation: worked out once, and gone on from by the next."""

from dataclasses import dataclass, field

from core.estimate import HoldingBack
from core.estimator.course import LineCourse, LineUse
from core.estimator.factors import FactorCurve
from core.estimator.reviews import Walk
from core.estimator.verdict import Verdict
from core.lending.positions import Positions


@dataclass(slots=True)
class Readings:
    """What was read off one evaluation so far.

    What is not read yet is of an evaluation before; who reads sees whether it
    still holds.

    Attributes:
        courses: The courses of lines by name, of this evaluation alone.
        uses: What the use of the lines says.
        walks: How reviews moved their limits.
        gaps: What holds the score back, by factor, and the curve that it was read
            off; ``None`` where nothing does.
        verdict: What the rules say.
    """

    courses: dict[str, LineCourse] = field(default_factory=dict)
    uses: dict[str, LineUse] = field(default_factory=dict)
    walks: dict[str, Walk] = field(default_factory=dict)
    gaps: dict[str, tuple[FactorCurve, Positions, HoldingBack | None]] = field(
        default_factory=dict
    )
    verdict: Verdict | None = None

    def onwards(self) -> "Readings":
        """Return the readings of an evaluation that goes on from this one."""
        return Readings(
            uses=dict(self.uses),
            walks=dict(self.walks),
            gaps=dict(self.gaps),
            verdict=self.verdict,
        )
