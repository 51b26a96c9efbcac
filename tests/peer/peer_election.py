"""One election made by the peer tool alone, from the credentials to the result, in a random shape.

The shape and the votes come from a seeded generator; the keys come from the tool."""

import json
import os
import subprocess
import tarfile

GROUP = ["--group", "Ed25519"]


class Refused(Exception):
    """The tool ended with an error."""


class Tool:
    """belenios-tool, run in the folder of one election."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def run(self, *arguments, text=""):
        # Without the variable versions 3.0 to 3.3 forget to wait for the ballot checks.
        environment = dict(os.environ, LWT_ASYNC_METHOD="none")
        done = subprocess.run([self.program, *arguments], cwd=self.folder, input=text.encode(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                              check=False)
        if done.returncode != 0:
            raise Refused(f"{' '.join(arguments)}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(content)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def only(self, suffix):
        """The one file with that suffix."""
        found = [name for name in os.listdir(self.folder) if name.endswith(suffix)]
        if len(found) != 1:
            raise Refused(f"{len(found)} files end with {suffix}")
        return found[0]

    def add_event(self, kind, text=""):
        self.run("archive", "add-event", f"--type={kind}", text=text)


def random_question(random):
    answers = random.randint(1, 8)
    least = random.choice([0, 0, random.randint(0, answers)])
    most = random.choice([1, answers, random.randint(0, answers)])
    least, most = min(least, most), max(least, most)
    question = {"answers": [f"Người \"{i}\" \\" for i in range(1, answers + 1)]}
    if random.random() < 0.4:
        question["blank"] = True
    question.update(min=least, max=most, question="Chọn ai?")
    return question


def random_choice(question, random):
    """A row of 0 and 1 inside the rules of the question, the blank place first."""
    answers = len(question["answers"])
    marked = random.sample(range(answers), random.randint(question["min"], question["max"]))
    row = [1 if i in marked else 0 for i in range(answers)]
    if not question.get("blank"):
        return row
    return [1] + [0] * answers if random.random() < 0.3 else [0] + row


class Shape:
    """What is drawn before the tool is asked for anything."""

    def __init__(self, random):
        self.questions = [random_question(random) for _ in range(random.choice([1, 1, 2, 3]))]
        self.singles = random.choice([0, 0, 1, 2])
        self.size = random.choice([0, 2, 3, 4, 5]) if self.singles else random.randint(2, 6)
        self.threshold = random.randint(1, self.size - 1) if self.size else 0
        self.voters = random.randint(1, 6)
        self.weights = None
        if random.random() < 0.3:
            self.weights = [random.choice([0, 1, 2, 7, 1000]) for _ in range(self.voters)]
        # Who votes in which order; a voter who stands there again replaces the first ballot.
        everybody = list(range(self.voters))
        self.voting = random.sample(everybody, random.randint(0, self.voters))
        if self.voting and random.random() < 0.4:
            self.voting += random.choices(self.voting, k=random.randint(1, 2))
        self.votes = [[random_choice(question, random) for question in self.questions]
                      for _ in self.voting]

    @property
    def revotes(self):
        return len(set(self.voting)) < len(self.voting)

    @property
    def counted(self):
        return len(set(self.voting))

    def result(self):
        last = dict(zip(self.voting, self.votes))
        rows = [[0] * (len(q["answers"]) + bool(q.get("blank"))) for q in self.questions]
        for voter, vote in last.items():
            weight = self.weights[voter] if self.weights else 1
            for row, marks in zip(rows, vote):
                for place, mark in enumerate(marks):
                    row[place] += weight * mark
        return rows

    def __str__(self):
        questions = ", ".join(
            f"{len(q['answers'])} answers {q['min']}..{q['max']}" + " blank" * bool(q.get("blank"))
            for q in self.questions)
        return (f"[{questions}], {self.singles} Single, {self.threshold} of {self.size}, "
                f"{self.voters} voters{' with weights' if self.weights else ''}, "
                f"{len(self.voting)} ballots, {self.counted} counted")


class PeerElection:
    """Drives the tool; `stages` receives a copy of the archive at every stage."""

    def __init__(self, tool, shape, random):
        self.tool = tool
        self.shape = shape
        self.random = random
        self.uuid = tool.run("setup", "generate-token").strip()
        self.stages = {}

    def make(self):
        self._credentials()
        self._trustees()
        template = {"description": "d", "name": "n", "questions": self.shape.questions}
        self.tool.write("template.json", json.dumps(template, ensure_ascii=False))
        self.tool.run("setup", "make-trustees")
        self.tool.run("setup", "make-election", "--uuid", self.uuid, *GROUP,
                      "--template", "template.json")
        self.tool.run("archive", "init")
        for voter, vote in zip(self.shape.voting, self.shape.votes):
            self.tool.write("card", self.cards[voter] + "\n")
            self.tool.write("choice", json.dumps(vote))
            self.tool.add_event("Ballot", self.tool.run(
                "election", "generate-ballot", "--privcred", "card", "--choice", "choice"))
        self._keep("open")
        self.tool.add_event("EndBallots")
        self._keep("closed")
        self.tool.add_event("EncryptedTally", self.tool.run("election", "compute-encrypted-tally"))
        self._keep("tallied")
        for decrypt in self._decrypters():
            self.tool.add_event("PartialDecryption", self.tool.run("election", *decrypt))
        self.tool.add_event("Result", self.tool.run("election", "compute-result"))
        self._keep("final")

    @property
    def archive(self):
        return self.tool.path(self.uuid + ".bel")

    def _keep(self, stage):
        with open(self.archive, "rb") as file:
            self.stages[stage] = file.read()

    def _credentials(self):
        names = [f"v{i}" for i in range(self.shape.voters)]
        lines = names
        if self.shape.weights:
            lines = [f"{name},,{weight}" for name, weight in zip(names, self.shape.weights)]
        self.tool.write("voters", "".join(line + "\n" for line in lines))
        self.tool.run("setup", "generate-credentials", "--uuid", self.uuid, *GROUP,
                      "--file", "voters")
        os.rename(self.tool.path(self.tool.only(".pubcreds")), self.tool.path("public_creds.json"))
        private = json.loads(self.tool.read(self.tool.only(".privcreds")))
        self.cards = [private[name] for name in names]

    def _trustees(self):
        public = ""
        for _ in range(self.shape.singles):
            self.tool.run("setup", "generate-trustee-key", *GROUP)
            key = self.tool.only(".pubkey")
            public += self.tool.read(key).strip() + "\n"
            # In the order of the list, whatever the names are.
            count = public.count("\n")
            os.rename(self.tool.path(self.tool.only(".privkey")), self.tool.path(f"single-{count}"))
            os.remove(self.tool.path(key))
        self.tool.write("public_keys.jsons", public)
        if self.shape.size:
            self._group()

    def _group(self):
        """The six steps of the distributed key generation, each trustee's in turn."""
        size = self.shape.size
        make = ["setup", "generate-trustee-key-threshold", *GROUP]

        def context(index):
            return ["--threshold-context", f"{index}/{self.shape.threshold}/{size}"]

        self.members = [self.tool.run(*make, *context(i), "--step", "1").strip()
                        for i in range(1, size + 1)]
        certs = "".join(self.tool.read(member + ".cert").strip() + "\n" for member in self.members)
        self.tool.write("certs.jsons", certs)
        known = ["--certs", "certs.jsons"]
        self.tool.run(*make, *known, "--step", "2")
        polynomials = ""
        for i, member in enumerate(self.members, 1):
            polynomials += self.tool.run(*make, *context(i), *known, "--key", member + ".key",
                                         "--step", "3").strip() + "\n"
        self.tool.write("polynomials.jsons", polynomials)
        shared = [*known, "--polynomials", "polynomials.jsons"]
        self.tool.run(*make, *shared, "--step", "4")
        outputs = ""
        for member in self.members:
            outputs += self.tool.run(*make, *known, "--key", member + ".key", "--step", "5",
                                     text=self.tool.read(member + ".vinput")).strip() + "\n"
        group = self.tool.run(*make, *shared, "--step", "6", text=outputs)
        self.tool.write("threshold.json", group)

    def _decrypters(self):
        """The commands of every Single trustee and a random k of the group, in random order."""
        singles = self.shape.singles
        chosen = [["decrypt", "--privkey", f"single-{i}", "--trustee-id", str(i)]
                  for i in range(1, singles + 1)]
        if self.shape.size:
            for i in self.random.sample(range(self.shape.size), self.shape.threshold):
                member = self.members[i]
                chosen.append(["decrypt-threshold", "--key", member + ".key", "--decryption-key",
                               member + ".dkey", "--trustee-id", str(singles + i + 1)])
        self.random.shuffle(chosen)
        return chosen


def result_in(archive):
    """The result the tool wrote, large numbers included."""
    with tarfile.open(archive) as file:
        names = file.getnames()
        content = json.loads(file.extractfile(names[-2]).read())
    return [[int(count) for count in row] for row in content["result"]]
