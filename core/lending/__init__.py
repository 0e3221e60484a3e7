"""Terms of money: rates, schedules, what a repayment pays, and the cost of it all."""
