"""The parts of the page of plans: levers, the fan, months, ways out, kept plans."""
