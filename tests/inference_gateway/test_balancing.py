"""Who is asked, and who is left to rest."""

from inference_gateway.backends.balancing import Balancer
from inference_gateway.backends.circuit import Circuit


class Clock:
    now_s = 100.0

    def __call__(self):
        return self.now_s


def test_the_place_with_the_fewest_outstanding_requests_is_asked():
    balancer = Balancer(["a", "b", "c"])
    a, b, c = balancer.places
    with a.asked(), b.asked(), b.asked(), c.asked(), c.asked():
        assert balancer.pick("yamnet") is a
        with a.asked(), a.asked():
            assert balancer.pick("yamnet") is b
    assert [place.outstanding for place in balancer.places] == [0, 0, 0]


def test_idle_places_take_turns():
    balancer = Balancer(["a", "b", "c"])
    asked = []
    for _ in range(6):
        place = balancer.pick("yamnet")
        with place.asked():
            asked.append(place.name)
    assert asked == ["a", "b", "c"] * 2


def test_another_place_is_preferred_to_the_one_that_failed():
    both = Balancer(["a", "b"])
    assert both.pick("yamnet", avoid=both.places[0]).name == "b"
    alone = Balancer(["a"])
    assert alone.pick("yamnet", avoid=alone.places[0]).name == "a"


def test_only_places_that_may_have_the_model_are_asked():
    balancer = Balancer(["a", "b"])
    balancer.places[0].lacks.add("wren")
    assert {balancer.pick("wren").name for _ in range(3)} == {"b"}
    balancer.places[1].lacks.add("wren")
    assert balancer.pick("wren") is None
    assert balancer.pick("yamnet").name == "a"


def test_a_place_that_rests_is_not_asked_and_then_by_one_request_only():
    clock = Clock()
    balancer = Balancer(["a", "b"], clock)
    a, b = balancer.places
    a.circuit.trip(clock(), "gone")
    assert {balancer.pick("yamnet").name for _ in range(4)} == {"b"}
    b.circuit.trip(clock(), "gone too")
    assert balancer.pick("yamnet") is None
    assert 0 < balancer.wait_s("yamnet") <= 0.5
    assert balancer.reasons() == "a: gone; b: gone too"
    clock.now_s += 0.5
    first = balancer.pick("yamnet")
    with first.asked():
        assert balancer.pick("yamnet") is not first
    assert a.endpoint().state == "resting"


def test_a_circuit_opens_after_failures_in_a_row_and_rests_ever_longer():
    circuit = Circuit(failures=3, rest_s=1, longest_s=4)
    for _ in range(2):
        circuit.fail(0, "gone")
    circuit.succeed()
    for _ in range(2):
        circuit.fail(0, "gone")
    assert not circuit.open
    circuit.fail(0, "gone")
    rests = []
    for _ in range(4):
        rests.append(circuit.wait_s(0))
        circuit.begin()
        assert circuit.wait_s(0) == float("inf")
        circuit.fail(0, "still gone")
    assert rests == [1, 2, 4, 4]
    circuit.begin()
    circuit.succeed()
    assert (circuit.open, circuit.wait_s(0), circuit.reason) == (False, 0, "")


def test_failures_of_requests_sent_before_do_not_prolong_a_rest():
    circuit = Circuit(failures=1, rest_s=1)
    circuit.fail(0, "gone")
    for _ in range(10):
        circuit.fail(0.5, "gone")
    assert circuit.wait_s(0) == 1


def test_who_gives_up_trying_lets_another_try():
    circuit = Circuit(failures=1, rest_s=1)
    circuit.fail(0, "gone")
    circuit.begin()
    circuit.give_up()
    assert circuit.wait_s(2) == 0
