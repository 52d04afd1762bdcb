import { createInstance, type i18n as I18n } from 'i18next';
import deAbout from './de/about.json' with { type: 'json' };
import deApp from './de/app.json' with { type: 'json' };
import deHome from './de/home.json' with { type: 'json' };
import deCoach from './de/coach.json' with { type: 'json' };
import deGlossary from './de/glossary.json' with { type: 'json' };
import deElsewhere from './de/elsewhere.json' with { type: 'json' };
import deKiosk from './de/kiosk.json' with { type: 'json' };
import deRecap from './de/recap.json' with { type: 'json' };
import deReplies from './de/replies.json' with { type: 'json' };
import deScreen from './de/screen.json' with { type: 'json' };
import deServices from './de/services.json' with { type: 'json' };
import deSheet from './de/sheet.json' with { type: 'json' };
import deSheet1 from './de/sheet-1.json' with { type: 'json' };
import deSheet2 from './de/sheet-2.json' with { type: 'json' };
import deSheet3 from './de/sheet-3.json' with { type: 'json' };
import deSites from './de/sites.json' with { type: 'json' };
import deSkills from './de/skills.json' with { type: 'json' };
import deSpace from './de/space.json' with { type: 'json' };
import deTrainer from './de/trainer.json' with { type: 'json' };
import deUnknown from './de/unknown.json' with { type: 'json' };
import { textFiles, type TextFile } from './files.ts';
import frAbout from './fr/about.json' with { type: 'json' };
import frApp from './fr/app.json' with { type: 'json' };
import frHome from './fr/home.json' with { type: 'json' };
import frCoach from './fr/coach.json' with { type: 'json' };
import frGlossary from './fr/glossary.json' with { type: 'json' };
import frElsewhere from './fr/elsewhere.json' with { type: 'json' };
import frKiosk from './fr/kiosk.json' with { type: 'json' };
import frRecap from './fr/recap.json' with { type: 'json' };
import frReplies from './fr/replies.json' with { type: 'json' };
import frScreen from './fr/screen.json' with { type: 'json' };
import frServices from './fr/services.json' with { type: 'json' };
import frSheet from './fr/sheet.json' with { type: 'json' };
import frSheet1 from './fr/sheet-1.json' with { type: 'json' };
import frSheet2 from './fr/sheet-2.json' with { type: 'json' };
import frSheet3 from './fr/sheet-3.json' with { type: 'json' };
import frSites from './fr/sites.json' with { type: 'json' };
import frSkills from './fr/skills.json' with { type: 'json' };
import frSpace from './fr/space.json' with { type: 'json' };
import frTrainer from './fr/trainer.json' with { type: 'json' };
import frUnknown from './fr/unknown.json' with { type: 'json' };

/** Every text of every language, by file. */
export const allTexts: Record<'fr' | 'de', Record<TextFile, object>> = {
  fr: {
    app: frApp,
    home: frHome,
    sheet: frSheet,
    about: frAbout,
    unknown: frUnknown,
    skills: frSkills,
    elsewhere: frElsewhere,
    trainer: frTrainer,
    coach: frCoach,
    services: frServices,
    replies: frReplies,
    recap: frRecap,
    glossary: frGlossary,
    'sheet-1': frSheet1,
    'sheet-2': frSheet2,
    'sheet-3': frSheet3,
    screen: frScreen,
    sites: frSites,
    space: frSpace,
    kiosk: frKiosk,
  },
  de: {
    app: deApp,
    home: deHome,
    sheet: deSheet,
    about: deAbout,
    unknown: deUnknown,
    skills: deSkills,
    elsewhere: deElsewhere,
    trainer: deTrainer,
    coach: deCoach,
    services: deServices,
    replies: deReplies,
    recap: deRecap,
    glossary: deGlossary,
    'sheet-1': deSheet1,
    'sheet-2': deSheet2,
    'sheet-3': deSheet3,
    screen: deScreen,
    sites: deSites,
    space: deSpace,
    kiosk: deKiosk,
  },
};

/** An i18next instance that holds some files of texts, or all, in every language; no browser needed. Missing keys do not fall back. */
export function loadAllTexts(files = Object.keys(textFiles) as TextFile[]): I18n {
  const texts = createInstance();
  void texts.init({
    lng: 'fr',
    fallbackLng: false,
    ns: ['app', 'coach', 'screen'],
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  for (const [language, all] of Object.entries(allTexts)) {
    for (const file of files) {
      texts.addResourceBundle(language, textFiles[file], all[file], true);
    }
  }
  return texts;
}
