import { TranslationPlugin, ValidationPlugin } from "@fkui/vue";
import { cleanup } from "@testing-library/vue";
import { config } from "@vue/test-utils";
import { afterEach } from "vitest";

config.global.plugins.push(TranslationPlugin, ValidationPlugin);

// jsdom lays nothing out and so has none of these.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as unknown as MediaQueryList;

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(cleanup);
