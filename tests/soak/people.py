"""People who label while everything around them comes and goes: threads, each somebody's device."""

import base64
import random
import threading
import time

from ledger import read_audio
from recording_files import wav
from room_device import Device
from room_peers import presence_message
from websockets.exceptions import WebSocketException

EDIT_EVERY_S = 2.0
PRESENCE_EVERY_S = 0.5
RANGE_EVERY_S = 5.0
UPLOAD_EVERY_S = 5.0
RANGE_BYTES = 1 << 18
PATIENCE_S = 60.0
FOR_GOOD = range(4400, 4500)
"""Close codes after which a client does not come back."""


class Worker(threading.Thread):
    """Somebody who works until told to stop; what they stumble over is in the ledger."""

    def __init__(self, stand, number):
        super().__init__(name=f"{type(self).__name__} {number}", daemon=True)
        self.stand = stand
        self.ledger = stand.ledger
        self.chance = random.Random(number)
        self.number = number

    def run(self):
        while not self.stand.is_over.is_set():
            try:
                self.work()
            except Exception as error:
                self.ledger.blame(f"{self.name}: {error!r}")
                self.stand.is_over.wait(1)


class Annotator(Worker):
    """Comes to a room, labels there for a while, leaves, and comes to the next."""

    def work(self):
        room = self.stand.room(self.chance)
        device = Device(self.stand.relay, room, self.stand.token)
        self.ledger.count("comings")
        self.unsure = {}
        self.come(device, room)
        until_s = time.monotonic() + self.chance.uniform(*self.stand.visit_s)
        due = {act: time.monotonic() + self.chance.uniform(0, every_s)
               for act, every_s in self.acts()}  # fmt: skip
        while time.monotonic() < until_s and not self.stand.is_over.is_set():
            try:
                self.turn(device, room, due)
            except (WebSocketException, OSError) as error:
                self.stand_up(error)
                self.come(device, room)
        device.offline()

    def acts(self):
        pace = self.stand.pace
        return [
            (self.edit, EDIT_EVERY_S / pace),
            (self.say, PRESENCE_EVERY_S / pace),
            (self.listen, RANGE_EVERY_S / pace),
        ]

    def turn(self, device, room, due):
        """Do what is due, and hear what the others do meanwhile."""
        for act, every_s in self.acts():
            if due[act] <= time.monotonic():
                due[act] += every_s
                act(device, room)
        next_s = min(due.values())
        device.until(lambda: time.monotonic() >= next_s or self.stand.is_over.is_set())

    def come(self, device, room):
        """Join; after that all that the device has is on the relay's disk."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                device.online()
                self.ledger.acknowledge(room, self.unsure)
                self.unsure = {}
                return
            except (WebSocketException, OSError) as error:
                self.stand_up(error)
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)

    def stand_up(self, error):
        """A connection ended: may one come back?"""
        self.ledger.count("reconnections")
        closed = getattr(error, "rcvd", None)
        if closed is not None and closed.code in FOR_GOOD:
            raise error

    def edit(self, device, room):
        entry = f"E{self.number:03}-{self.chance.getrandbits(60):015x}"
        start_s = round(self.chance.uniform(0, 3600), 3)
        self.unsure[entry] = start_s
        device.add(entry, start_s, start_s + 1.5)
        device.save()
        self.ledger.acknowledge(room, self.unsure)
        self.unsure = {}

    def say(self, device, _room):
        client = device.doc.client_id
        device.clock = getattr(device, "clock", 0) + 1
        device.socket.send(presence_message((client, device.clock, {"cursor": device.clock})))

    def listen(self, _device, _room):
        found = self.ledger.some_recording(self.chance.choice)
        if found is None:
            return
        recording, content = found
        first = self.chance.randrange(max(1, len(content) - RANGE_BYTES))
        last = min(len(content), first + RANGE_BYTES) - 1
        stand = self.stand
        try:
            read = read_audio(stand.relay, stand.project, stand.token, recording, first, last)
        except OSError:
            return  # a web process was stopped: the next one is asked again
        self.ledger.count("ranges")
        if read != content[first : last + 1]:
            self.ledger.blame(f"{recording}: bytes {first} to {last} are others")


class Sender(Worker):
    """Brings a recording now and then."""

    def work(self):
        content = wav(self.chance.getrandbits(30), seconds=10.0)
        name = f"night_{self.chance.getrandbits(30):08x}.wav"
        said = {"filename": name, "project": self.stand.project}
        header = ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in said.items())
        client = self.stand.relay.client(token=self.stand.sender, origin=None)
        status, value = client.ask(
            "POST", "/uploads", content, Tus_Resumable="1.0.0", Upload_Metadata=header,
            Upload_Length=str(len(content)), Content_Type="application/offset+octet-stream",
        )  # fmt: skip
        if status == 201:
            self.ledger.bring(client.headers["earmark-recording"], content)
        else:
            self.ledger.blame(f"an upload ended with {status}: {value}")
        self.stand.is_over.wait(UPLOAD_EVERY_S / self.stand.pace)
