/**
 * Cycles between rooms: two folders of one shelf that need each other are one room with two names, even where no two files
 * form a cycle. A room is a register with all below it, or a folder on another shelf; a file right on a shelf is its own.
 */
export function roomOf(file) {
  const [, shelf, room] = file.split('/');
  return room && !/\.\w+$/.test(room) ? `src/${shelf}/${room}` : file;
}

/** Groups of rooms that need each other, each with one import for every arrow inside it. `imports`: pairs [from, to] of files. */
export function roomCycles(imports) {
  const arrows = new Map();
  for (const [from, to] of imports) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === b) continue;
    if (!arrows.has(a)) arrows.set(a, new Map());
    if (!arrows.get(a).has(b)) arrows.get(a).set(b, `${from} → ${to}`);
  }
  const reachable = new Map([...arrows.keys()].map((room) => [room, reachedFrom(room, arrows)]));
  const mutual = (a, b) => reachable.get(a)?.has(b) && reachable.get(b)?.has(a);
  const seen = new Set();
  const cycles = [];
  for (const room of arrows.keys()) {
    if (seen.has(room) || !mutual(room, room)) continue;
    const rooms = [...arrows.keys()].filter((other) => mutual(room, other));
    for (const member of rooms) seen.add(member);
    const inside = rooms.flatMap((from) => [...arrows.get(from)].filter(([to]) => rooms.includes(to)).map(([, example]) => example));
    cycles.push({ rooms, imports: inside });
  }
  return cycles;
}

function reachedFrom(start, arrows) {
  const reached = new Set();
  const open = [start];
  while (open.length > 0) {
    for (const next of arrows.get(open.pop())?.keys() ?? []) {
      if (!reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    }
  }
  return reached;
}
