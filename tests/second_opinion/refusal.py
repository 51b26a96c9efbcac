"""The one way in which the verifier says no."""


class Refused(Exception):
    """A record is not valid; the text of the exception is the reason."""


def demand(condition, reason):
    """Refuse with `reason` unless the condition holds."""
    if not condition:
        raise Refused(reason)
