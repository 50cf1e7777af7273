"""Time expressions: an own grammar for English news, with TIMEX3 values and the days each may denote."""

from onrecord.readings.times.find import find_times

__all__ = ["find_times"]
