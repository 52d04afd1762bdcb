/** The German words of a resume code, by their number: common, short, and no two alike. Their order must never change. */
export const words: readonly string[] = `
  Abend Acker Adler Ahorn Ampel Apfel April Arbeit Atlas Auge August Auto Bach Ball Bauer Baum
  Becher Berg Besen Besuch Bett Biene Bild Birke Blatt Blume Bogen Bohne Boot Brief Brille Bus
  Butter Dachs Daumen Delfin Dorf Dose Drache Drei Ecke Eiche Eimer Eis Elster Ente Erbse Erde
  Esel Essig Eule Fahne Farbe Feder Fell Ferien Finger Fisch Fliege Flocke Foto Frosch Fuchs Gabel
  Gans Garten Gast Geige Glas Gold Gurke Haar Hafen Hagel Hahn Harfe Hase Haus Hecht Heft Hemd
  Herbst Himmel Hirsch Hobel Honig Hund Hut Igel Insel Jacke Jahr Januar Juli Kaffee Kakao Kaktus
  Kamel Kamera Kamin Kamm Karte Kasten Katze Keks Keller Kerze Kette Kiefer Kind Kissen Kleid Koch
  Koffer Kohle Komet Kopf Korb Krabbe Kran Kreide Kreis Kuchen Kugel Kuh Kurve Lama Land Laub
  Lehrer Leiter Lerche Licht Lied Lilie Linde Luft Lupe Mais Mandel Marder Markt Meer Melone
  Messer Milch Mittag Mond Montag Moos Morgen Motor Museum Musik Muster Nacht Nadel Natur Nebel
  Nest Netz Neun Nuss Oboe Ofen Ohr Onkel Orange Orgel Ostern Palme Papier Park Pause Pfanne
  Pfeife Pferd Pfote Pilz Pirat Pizza Platz Pokal Post Pumpe Quark Quelle Quitte Rabe Rasen Regal
  Regen Reh Reise Rezept Ring Robbe Rock Roller Ruder Saft Salat Salz Schaf Schere Schiff Schild
  Schirm Schnee Schnur Schuh Schule Sechs Segel Seife Seil Senf Socke Sofa Sonne Spatz Spiel Stadt
  Stein Stuhl Suppe Tafel Tanne Tanz Taube Teddy Teich Tiger Torte Tulpe Turm Ufer Villa Vogel
  Waage Wagen Wald Weide Welle Wespe Wiege Woche Wolf Wolke Zaun Zebra Zehn Zeit Zimt Zug Zwerg
`
  .trim()
  .split(/\s+/);
