import { browserPath, LAUNCH_ARGS } from '../../../scripts/browser.mjs';

/** Launch options for what a learner's browser does beyond its pages: it installs, opens files, keeps pages for the way back. */
export const wholeBrowser = { executablePath: browserPath(), args: LAUNCH_ARGS };
