import { fileURLToPath } from 'node:url';

export const serverFile = (name: string) => fileURLToPath(new URL(`servers/${name}.js`, import.meta.url));
