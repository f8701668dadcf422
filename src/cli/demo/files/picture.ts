/** Draws small pictures and writes them as PNG, so that the demo has files without keeping any. */
import { crc32, deflateSync } from "node:zlib";
import type { Chance } from "../chance.ts";

const WIDTH = 480;
const HEIGHT = 320;
const BYTES_PER_PIXEL = 3;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_SAMPLE = 8;
const TRUECOLOUR = 2;

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
  const horizon = HEIGHT * (0.45 + chance.next() * 0.2);
  const hill = { height: chance.between(10, 40), length: chance.between(60, 160) };
  const shift = chance.next() * Math.PI * 2;
  const house = { x: chance.between(40, WIDTH - 140), width: chance.between(60, 110), height: 64 };
  const floor = horizon + chance.between(20, 60);

  const colourAt = (x: number, y: number): Colour => {
    const isHouse = x >= house.x && x < house.x + house.width && y < floor;
    if (isHouse && y >= floor - house.height) return wall;
    const middle = house.x + house.width / 2;
    const roofDepth = floor - house.height - y;
    const half = (house.width / 2 + 10) * (1 - roofDepth / 40);
    if (roofDepth > 0 && roofDepth <= 40 && Math.abs(x - middle) < half) return shade(wall, 0.6);
    const top = horizon + Math.sin(x / hill.length + shift) * hill.height;
    return y < top
      ? shade(sky, 0.8 + (0.35 * y) / HEIGHT)
      : shade(earth, 1.15 - (0.4 * y) / HEIGHT);
  };
  return encodePng(colourAt);
}

function shade([red, green, blue]: Colour, factor: number): Colour {
  const scale = (value: number): number => Math.min(255, Math.round(value * factor));
  return [scale(red), scale(green), scale(blue)];
}

function encodePng(colourAt: (x: number, y: number) => Colour): Uint8Array<ArrayBuffer> {
  // Each row begins with the number of its filter; 0 is none.
  const rowBytes = 1 + WIDTH * BYTES_PER_PIXEL;
  const rows = Buffer.alloc(rowBytes * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      rows.set(colourAt(x, y), y * rowBytes + 1 + x * BYTES_PER_PIXEL);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.writeUInt8(BITS_PER_SAMPLE, 8);
  head.writeUInt8(TRUECOLOUR, 9);
  const chunks = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND")];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
