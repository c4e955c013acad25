import { TranslationPlugin, ValidationPlugin } from "@fkui/vue";
import { cleanup } from "@testing-library/vue";
import { config } from "@vue/test-utils";
import { afterEach } from "vitest";

config.global.plugins.push(TranslationPlugin, ValidationPlugin);

// jsdom lays nothing out and so has none of these.
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(cleanup);
