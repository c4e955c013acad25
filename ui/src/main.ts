import { createApp } from "vue";
import App from "./App.vue";
import { installDesignSystem } from "./design-system";
import { router } from "./router";

installDesignSystem(createApp(App)).use(router).mount("#app");
