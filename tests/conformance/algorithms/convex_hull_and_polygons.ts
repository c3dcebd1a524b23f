// Geometry: convex hull, area, containment, intersection of segments, closest pair.
type Point = readonly [x: number, y: number];
const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of list) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const edges = (polygon: readonly Point[]): [Point, Point][] => polygon.map((p, i) => [p, polygon[(i + 1) % polygon.length]]);
const area = (polygon: readonly Point[]): number => Math.abs(edges(polygon).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)) / 2;
const perimeter = (polygon: readonly Point[]): number => edges(polygon).reduce((sum, [a, b]) => sum + distance(a, b), 0);

function contains(polygon: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edges(polygon)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function intersection([a, b]: [Point, Point], [c, d]: [Point, Point]): Point | null {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (denominator === 0) return null;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator;
  return t < 0 || t > 1 || u < 0 || u > 1 ? null : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

function closestPair(points: readonly Point[]): [Point, Point] {
  let best: [Point, Point] = [points[0], points[1]];
  const sorted = points.toSorted((p, q) => p[0] - q[0]);
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j][0] - sorted[i][0] < distance(...best); j++) {
      if (distance(sorted[i], sorted[j]) < distance(...best)) best = [sorted[i], sorted[j]];
    }
  }
  return best;
}

const square: Point[] = [[0, 0], [4, 0], [4, 4], [0, 4]];
const cloud: Point[] = [...square, [1, 1], [2, 3], [3.5, 0.5], [2, 2], [4, 2], [0, 0]];
console.log(JSON.stringify(convexHull(cloud)), area(convexHull(cloud)), perimeter(square));
let seed = 7;
const random = (): number => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return (seed >> 8) % 1000; };
const many = Array.from({ length: 200 }, (): Point => [random(), random()]);
const hull = convexHull(many);
console.log(hull.length, area(hull), many.every((p) => hull.some((h) => h === p) || contains(hull, p) || edges(hull).some(([a, b]) => cross(a, b, p) === 0)));
console.log(([[2, 2], [5, 5], [4.1, 2], [0.1, 3.9]] as Point[]).map((p) => contains(square, p)).join());
console.log(intersection([[0, 0], [4, 4]], [[0, 4], [4, 0]])?.join(), intersection([[0, 0], [1, 1]], [[2, 0], [3, 1]]), intersection([[0, 0], [1, 0]], [[2, -1], [2, 1]]));
const [p, q] = closestPair(many);
console.log(distance(p, q).toFixed(6), distance([0, 0], [3, 4]), area([[0, 0], [1, 0], [0, 1]]));
