import { TranslationPlugin, ValidationPlugin } from "@fkui/vue";
import type { App } from "vue";
import "@fkui/design/lib/fkui.css";
import "@fkui/design/lib/fonts.css";
import "@fkui/theme-default/dist/theme-auto.css";
import "@fkui/icon-lib-default/dist/f";
import "./shared/page.css";
import "./shared/forced-colors.css";
import "./print.css";

/** FKUI's plugins and styles; the theme follows the system's light or dark setting. */
export function installDesignSystem(app: App): App {
  return app.use(TranslationPlugin).use(ValidationPlugin);
}
