"""A stranger's verifier of the published journal: Python's standard library, and no code of the product.

  python3 verify_journal.py shard  URL KEY [--proofs N] [--seed S]   checkpoint, every tile, N inclusion proofs, the stamps' digests
  python3 verify_journal.py figure FILE KEY                          the proof of a published figure, offline
  python3 verify_journal.py list   FILE PROOF                        the list of that figure, recounted, against its proof

URL is the address of a shard, such as https://international.example.org/mrif/journal/2019-2020; KEY its verifier key
(name+id+key), kept from an earlier day. Formats: RFC 9162 (tree, proofs), C2SP signed-note, tlog-checkpoint and tlog-tiles,
RFC 8032 (Ed25519). Ends with 0, or with 1 and the first thing that is wrong.
"""
import argparse
import base64
import hashlib
import hmac
import json
import random
import sys
import urllib.request
from fractions import Fraction

# --- Ed25519, verification only (RFC 8032, 5.1.7) ------------------------------------------------------------------------
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def decode_point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    a, r = decode_point(key), decode_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER or len(signature) != 64:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- Signed notes and checkpoints (C2SP) ---------------------------------------------------------------------------------
class Wrong(Exception):
    """What does not hold, in words."""


def read_key(text):
    name, key_id, encoded = text.split("+", 2)
    typed = base64.b64decode(encoded, validate=True)
    if typed[0] != 1 or hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4].hex() != key_id:
        raise Wrong("the verifier key is not one")
    return name, bytes.fromhex(key_id), typed[1:]


def read_checkpoint(note, key_text):
    name, key_id, key = read_key(key_text)
    text, signatures = note.rsplit("\n\n", 1)
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, encoded = line.split(" ")
        data = base64.b64decode(encoded, validate=True)
        if dash == "\u2014" and signer == name and data[:4] == key_id and is_signed(key, text.encode(), data[4:]):
            origin, size, root = text.split("\n")[:3]
            if origin != name:
                raise Wrong("the checkpoint is of another log")
            return int(size), base64.b64decode(root, validate=True)
    raise Wrong("the checkpoint is not signed by this key")


# --- The tree (RFC 9162, 2.1) ----------------------------------------------------------------------------------------------
def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_hash(hashes):
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(tree_hash(hashes[:split]), tree_hash(hashes[split:]))


def check_inclusion(leaf, index, size, proof, root):
    if index >= size:
        raise Wrong(f"leaf {index} is not in a tree of {size}")
    at, last, value = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise Wrong(f"the proof of leaf {index} is too long")
        if at & 1 or at == last:
            value = node_hash(sibling, value)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            value = node_hash(value, sibling)
        at, last = at >> 1, last >> 1
    if last or value != root:
        raise Wrong(f"the proof of leaf {index} does not lead to the signed root")


# --- Tiles ------------------------------------------------------------------------------------------------------------------
class Shard:
    """A shard as it is published, read tile by tile and kept."""

    def __init__(self, url):
        self.url, self.kept = url.rstrip("/"), {}

    def get(self, path):
        with urllib.request.urlopen(f"{self.url}/{path}", timeout=30) as answer:
            return answer.read()

    def tile(self, level, number, width):
        digits = str(number)
        digits = digits.zfill(-(-len(digits) // 3) * 3)
        groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
        path = f"tile/{level}/" + "/".join([f"x{g}" for g in groups[:-1]] + [groups[-1]]) + ("" if width == 256 else f".p/{width}")
        if path not in self.kept:
            self.kept[path] = self.get(path)
        return self.kept[path]

    def node(self, level, index, size):
        """Hash of the complete subtree `index` of `level`, from the tile that holds the level below it."""
        stored = level - level % 8
        span = 1 << (level - stored)
        first = index * span
        number = first // 256
        width = min(256, (size >> stored) - number * 256)
        data = self.tile(stored // 8, number, width)
        return tree_hash([data[32 * i : 32 * i + 32] for i in range(first % 256, first % 256 + span)])

    def range_hash(self, begin, end, size):
        hashes = []
        while begin < end:
            level = 0
            while begin % (2 << level) == 0 and begin + (2 << level) <= end:
                level += 1
            hashes.append(self.node(level, begin >> level, size))
            begin += 1 << level
        value = hashes.pop()
        while hashes:
            value = node_hash(hashes.pop(), value)
        return value

    def proof(self, index, size):
        proof, begin, end = [], 0, size
        while end - begin > 1:
            middle = begin + (1 << (end - begin - 1).bit_length() - 1)
            if index < middle:
                proof.append(self.range_hash(middle, end, size))
                end = middle
            else:
                proof.append(self.range_hash(begin, middle, size))
                begin = middle
        return proof[::-1]


def check_shard(url, key, proofs, seed):
    shard = Shard(url)
    size, root = read_checkpoint(shard.get("checkpoint").decode(), key)
    leaves = []
    for number in range(-(-size // 256)):
        width = min(256, size - number * 256)
        bundle, at = shard.tile("entries", number, width), 0
        while at < len(bundle):
            length = int.from_bytes(bundle[at : at + 2], "big")
            leaves.append(leaf_hash(bundle[at + 2 : at + 2 + length]))
            at += 2 + length
        if b"".join(leaves[number * 256 :]) != shard.tile(0, number, width):
            raise Wrong(f"tile 0/{number} is not that of its entries")
    if len(leaves) != size or tree_hash(leaves) != root:
        raise Wrong("the entries do not give the signed root")
    chosen = random.Random(seed)
    for _ in range(proofs):
        index = chosen.randrange(size)
        check_inclusion(leaves[index], index, size, shard.proof(index, size), root)
    return f"{size} entries give the signed root; {proofs} inclusion proofs hold"


# --- The proof of a figure ----------------------------------------------------------------------------------------------------
def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def check_figure(path, key):
    with open(path, encoding="utf-8") as file:
        proof = json.load(file)
    entry, field = proof["entry"], proof["field"]
    committed = hmac.new(bytes.fromhex(proof["salt"]), f"{field}\0{canonical(proof['value'])}".encode(), "sha256").hexdigest()
    if entry["fields"].get(field) != committed:
        raise Wrong("the value is not the one that the entry commits to")
    size, root = read_checkpoint(proof["checkpoint"], key)
    leaf = leaf_hash(hashlib.sha256(canonical(entry).encode()).digest())
    check_inclusion(leaf, proof["index"], size, [bytes.fromhex(one) for one in proof["inclusion"]], root)
    return f"the figure was entered on {entry['at']}, as number {proof['index']} of {size} entries"


# --- The list of a figure -----------------------------------------------------------------------------------------------------
def line_digest(counts, list_id, line):
    brought = {
        "n": "",
        "met": f" met={'true' if line.get('met') else 'false'}",
        "amount": f" amount={line.get('amount', '0')}",
        "party": f" party={line.get('party', '')}",
    }[counts]
    return hashlib.sha256(f"{list_id} {line['fact']} {line['record']} {line['day']}{brought}".encode()).digest()


def worth(total):
    return Fraction(total["amount"]) if total["counts"] == "amount" else Fraction(total["n"])


def value_of(formula, total, uses):
    """The value that follows from the list and the others it uses; None for a reading, a milestone or what is missing."""
    roles = [use["role"] for use in uses]
    if "share" in formula or "steps" in formula:
        return f"{total['met']}/{total['n']}"
    if "growth" in formula:
        base = [worth(use) for use in uses if use["role"] == "base"]
        return f"{worth(total) - base[0]}/{base[0]}" if base else None
    if "average" in formula:
        role = "earlierJudged" if "own" in roles else "earlier"
        years = [worth(total)] + [worth(use) for use in uses if use["role"] == role]
        return f"{sum(years)}/{len(years)}"
    return None if "reading" in formula else str(worth(total))


def numbers(value):
    return [Fraction(part) for part in value.split("/")]


def check_list(path, proof_path):
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    with open(proof_path, encoding="utf-8") as file:
        proven = json.load(file)["value"]
    total, lines, hidden = given["list"], given["lines"], given["hidden"]
    counts = total["counts"]
    digests = [line_digest(counts, total["id"], line) for line in lines] + [bytes.fromhex(one) for one in hidden["digests"]]
    found = {
        "indicator": given["indicator"]["no"],
        "year": given["year"],
        "value": given["value"],
        "facts": len(digests),
        "cut": total["cut"],
        "digest": hashlib.sha256(b"".join(sorted(digests))).hexdigest(),
    }
    for name, value in found.items():
        if value != proven[name]:
            raise Wrong(f"{name}: the journal commits to {proven[name]}, the list gives {value}")
    if len(set(digests)) != len(digests) or len(hidden["digests"]) != hidden["facts"]:
        raise Wrong("a record is counted twice")
    if any(not total["first"] <= line["day"] <= total["last"] for line in lines):
        raise Wrong("a record is outside the period")
    counted = dict(total)
    if counts == "met":
        counted["met"] = hidden["met"] + sum(line.get("met") is True for line in lines)
    if counts == "amount":
        counted["amount"] = str(Fraction(hidden["amount"]) + sum(Fraction(line.get("amount", "0")) for line in lines))
    counted["n"] = hidden["parties"] + len({line.get("party") for line in lines}) if counts == "party" else len(digests)
    value = None
    if given["value"].split(" ")[0] not in ("missing", "notApplicable", "done", "notDone"):
        value = value_of(given["formula"]["definition"], counted, given["uses"])
    if value is not None and numbers(value) != numbers(given["value"]):
        raise Wrong(f"the lines give {value}, the figure says {given['value']}")
    follows = "the value follows" if value is not None else "the value is read or declared"
    return f"{len(digests)} records ({len(hidden['digests'])} not disclosed) give the digest; {follows}"


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    shard = commands.add_parser("shard")
    shard.add_argument("url")
    shard.add_argument("key")
    shard.add_argument("--proofs", type=int, default=100)
    shard.add_argument("--seed", type=int, default=1)
    figure = commands.add_parser("figure")
    figure.add_argument("file")
    figure.add_argument("key")
    listed = commands.add_parser("list")
    listed.add_argument("file")
    listed.add_argument("proof")
    given = parser.parse_args()
    try:
        if given.command == "shard":
            print(check_shard(given.url, given.key, given.proofs, given.seed))
        elif given.command == "list":
            print(check_list(given.file, given.proof))
        else:
            print(check_figure(given.file, given.key))
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
