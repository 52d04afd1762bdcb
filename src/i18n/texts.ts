import { createInstance, type i18n as I18n } from 'i18next';
import deApp from './de/app.json' with { type: 'json' };
import deCoach from './de/coach.json' with { type: 'json' };
import deScreen from './de/screen.json' with { type: 'json' };
import frApp from './fr/app.json' with { type: 'json' };
import frCoach from './fr/coach.json' with { type: 'json' };
import frScreen from './fr/screen.json' with { type: 'json' };

/** An i18next instance that holds every text of every language; no browser needed. Missing keys do not fall back. */
export function loadAllTexts(): I18n {
  const texts = createInstance();
  void texts.init({
    lng: 'fr',
    fallbackLng: false,
    ns: ['app', 'coach', 'screen'],
    defaultNS: 'app',
    resources: {
      fr: { app: frApp, coach: frCoach, screen: frScreen },
      de: { app: deApp, coach: deCoach, screen: deScreen },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts;
}
