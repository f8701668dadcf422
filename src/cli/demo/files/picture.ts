/** Draws small pictures and writes them as PNG, so that the demo has files without keeping any. */
import { crc32, deflateSync } from "node:zlib";
import type { Chance } from "../chance.ts";

const WIDTH = 320;
const HEIGHT = 200;
const BYTES_PER_PIXEL = 3;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_SAMPLE = 8;
const TRUECOLOUR = 2;
const WALL_HEIGHT = 42;
const ROOF_HEIGHT = 26;
const EAVES = 7;

type Colour = readonly [red: number, green: number, blue: number];

const SKIES: readonly Colour[] = [
  [174, 204, 226],
  [226, 196, 170],
  [150, 160, 172],
  [206, 214, 206],
];
const EARTHS: readonly Colour[] = [
  [96, 124, 74],
  [136, 110, 72],
  [84, 104, 96],
  [160, 142, 92],
];
const WALLS: readonly Colour[] = [
  [186, 120, 92],
  [208, 200, 184],
  [120, 128, 140],
];

/** Draws a landscape with a house and gives it as a PNG file. */
export function drawPicture(chance: Chance): Uint8Array<ArrayBuffer> {
  const sky = chance.pick(SKIES);
  const earth = chance.pick(EARTHS);
  const wall = chance.pick(WALLS);
  const horizon = HEIGHT * (0.4 + chance.next() * 0.2);
  const hill = { height: chance.between(6, 24), length: chance.between(40, 110) };
  const shift = chance.next() * Math.PI * 2;
  const house = { x: chance.between(20, WIDTH - 100), width: chance.between(44, 76) };
  const floor = Math.round(horizon) + chance.between(14, 40);

  const picture = new Picture();
  for (let x = 0; x < WIDTH; x++) {
    const top = Math.round(horizon + Math.sin(x / hill.length + shift) * hill.height);
    for (let y = 0; y < HEIGHT; y++) {
      const light = y < top ? 0.8 + (0.35 * y) / HEIGHT : 1.15 - (0.4 * y) / HEIGHT;
      picture.paint(x, y, y < top ? sky : earth, light);
    }
  }
  for (let x = 0; x < house.width; x++) {
    for (let y = 0; y < WALL_HEIGHT; y++) picture.paint(house.x + x, floor - y, wall, 1);
  }
  for (let y = 0; y < ROOF_HEIGHT; y++) {
    const half = (house.width / 2 + EAVES) * (1 - y / ROOF_HEIGHT);
    const middle = house.x + house.width / 2;
    for (let x = Math.ceil(middle - half); x < middle + half; x++) {
      picture.paint(x, floor - WALL_HEIGHT - y, wall, 0.6);
    }
  }
  return picture.encode();
}

/** Pixels in the order in which PNG wants them. */
class Picture {
  /** Each row begins with the number of its filter; 0 is none. */
  readonly #rowBytes = 1 + WIDTH * BYTES_PER_PIXEL;
  readonly #rows = Buffer.alloc(this.#rowBytes * HEIGHT);

  /** @param light - 1 leaves the colour as it is; less darkens it. */
  paint(x: number, y: number, [red, green, blue]: Colour, light: number): void {
    const at = y * this.#rowBytes + 1 + x * BYTES_PER_PIXEL;
    this.#rows[at] = Math.min(255, red * light);
    this.#rows[at + 1] = Math.min(255, green * light);
    this.#rows[at + 2] = Math.min(255, blue * light);
  }

  encode(): Uint8Array<ArrayBuffer> {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(WIDTH, 0);
    head.writeUInt32BE(HEIGHT, 4);
    head.writeUInt8(BITS_PER_SAMPLE, 8);
    head.writeUInt8(TRUECOLOUR, 9);
    const data = deflateSync(this.#rows, { level: 4 });
    const chunks = [chunk("IHDR", head), chunk("IDAT", data), chunk("IEND")];
    return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
  }
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
