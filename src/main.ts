// First of all: from here on only the app's own scripts can start.
import './app/trusted-types.ts';
import { mount } from 'svelte';
import { updates } from './app/updates.svelte.ts';
import App from './ui/App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
void updates.register();
