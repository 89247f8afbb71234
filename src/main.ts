// First of all: from here on only the app's own scripts can start.
import './app/trusted-types.ts';
import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { mount } from 'svelte';
import { language } from './app/language.svelte.ts';
import { preferences } from './app/preferences.svelte.ts';
import { route } from './app/route.svelte.ts';
import { servicesOf, startServices } from './app/services.ts';
import { updates } from './app/updates.svelte.ts';
import { openStorage } from './storage/index.ts';
import App from './ui/App.svelte';
import { screens } from './ui/screens.ts';
import { engineClient } from './worker/client.ts';

preferences.start();
route.start();
if (route.current.screen === 'project') {
  void screens.project();
  engineClient.warm();
}
const opening = openStorage();
await language.start(route.current.screen !== 'welcome');
const services = servicesOf(await opening, engineClient);

const target = document.getElementById('app');
if (target) mount(App, { target, props: { services } });
void startServices(services);
void updates.register();
