import { expect, it } from "vitest";
import { watchedBrowser } from "../../../web/intake/in-app-browser.ts";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A042F; wv) AppleWebKit/537.36 Version/4.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";

it.each([
  [`${ANDROID} Chrome/124.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/460.0.0;]`, "facebook"],
  [`${IPHONE} [FBAN/FBIOS;FBAV/458.0;FBDV/iPhone14,5]`, "facebook"],
  [`${ANDROID} Chrome/124.0 [FB_IAB/Orca-Android;FBAV/458.0.0;]`, "messenger"],
  [`${IPHONE} [FBAN/MessengerForiOS;FBAV/458.0]`, "messenger"],
  [`${IPHONE} Instagram 330.0.0 (iPhone14,5)`, "instagram"],
  [`${ANDROID} Chrome/124.0 Mobile Safari/537.36 Zalo android/12110 ZaloTheme/light`, "zalo"],
  [`${IPHONE} Zalo iOS/540 ZaloTheme/dark`, "zalo"],
  [`${ANDROID} Chrome/124.0 trill_340304 BytedanceWebview/d8a21c6`, "tiktok"],
  [`${IPHONE} Safari Line/14.6.0`, "line"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/124.0 Chrome/118.0",
    "coc-coc",
  ],
  [`${ANDROID} Chrome/124.0 Mobile Safari/537.36`, "other-app"],
] as const)("knows %s", (userAgent, browser) => {
  expect(watchedBrowser(userAgent)).toBe(browser);
});

it.each([
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A042F) SamsungBrowser/25.0 Chrome/121.0",
  `${IPHONE} Version/17.4 Safari/604.1`,
  "Mozilla/5.0 (Windows NT 10.0; rv:115.0) Gecko/20100101 Firefox/115.0",
  "",
])("does not warn of %s", (userAgent) => {
  expect(watchedBrowser(userAgent)).toBeUndefined();
});
