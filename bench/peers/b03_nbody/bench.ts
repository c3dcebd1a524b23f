const SM = 4 * Math.PI * Math.PI, DP = 365.24;

class Body {
  vx: number;
  vy: number;
  vz: number;
  readonly mass: number;
  constructor(public x: number, public y: number, public z: number, vx: number, vy: number, vz: number, mass: number) {
    this.vx = vx * DP;
    this.vy = vy * DP;
    this.vz = vz * DP;
    this.mass = mass * SM;
  }
}

const bodies: Body[] = [
  new Body(0, 0, 0, 0, 0, 0, 1),
  new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
  new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
  new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
  new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
];

function advance(bodies: Body[], dt: number): void {
  const n = bodies.length;
  for (let i = 0; i < n; i++) {
    const b = bodies[i];
    const bx = b.x, by = b.y, bz = b.z, bm = b.mass;
    let vx = b.vx, vy = b.vy, vz = b.vz;
    for (let j = i + 1; j < n; j++) {
      const c = bodies[j];
      const dx = bx - c.x, dy = by - c.y, dz = bz - c.z;
      const d2 = dx * dx + dy * dy + dz * dz;
      const mag = dt / (d2 * Math.sqrt(d2));
      const cm = c.mass * mag;
      vx -= dx * cm; vy -= dy * cm; vz -= dz * cm;
      const m = bm * mag;
      c.vx += dx * m; c.vy += dy * m; c.vz += dz * m;
    }
    b.vx = vx; b.vy = vy; b.vz = vz;
    b.x = bx + dt * vx; b.y = by + dt * vy; b.z = bz + dt * vz;
  }
}

function energy(bodies: Body[]): number {
  let e = 0;
  for (let i = 0; i < bodies.length; i++) {
    const b = bodies[i];
    e += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz);
    for (let j = i + 1; j < bodies.length; j++) {
      const c = bodies[j];
      const dx = b.x - c.x, dy = b.y - c.y, dz = b.z - c.z;
      e -= b.mass * c.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return e;
}

function run(): number {
  let px = 0, py = 0, pz = 0;
  for (const b of bodies) { px += b.vx * b.mass; py += b.vy * b.mass; pz += b.vz * b.mass; }
  bodies[0].vx = -px / SM; bodies[0].vy = -py / SM; bodies[0].vz = -pz / SM;
  for (let i = 0; i < 1000000; i++) advance(bodies, 0.01);
  return energy(bodies);
}

const start = performance.now();
const result = run();
console.log(`check=${result.toFixed(9)} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1000000`);
