/** The French words of a resume code, by their number: common, short, and no two alike. Their order must never change. */
export const words: readonly string[] = `
  abeille abricot accent acteur adresse agenda aigle album amande ananas animal antenne arbre
  armoire artiste atelier avion avocat bagage balai balcon baleine bambou banane barbe barque
  bassin bateau beurre biberon billet biscuit bison boisson bonbon bonnet botte boucle bougie
  bouquet bouton branche brioche brosse bureau cabane cactus cadeau cahier caillou calme camion
  canard caramel carnet carotte carte casque castor cave cerise chaise chameau chanson charbon
  chariot chat chemin chemise cheval cigale cinq ciseaux citron classe clavier clou coffre colline
  colombe compas concert corbeau corde costume coton crabe crayon cygne dessin dindon domino
  dormir douze dragon espace farine ferme figue film flamme fleur flocon fourmi fruit garage
  girafe glace gomme goutte grange griffe grotte hamac herbe hibou hiver homard huile huit image
  jambe jambon jardin jaune jeudi jouet jungle jupe kiwi lampe langue lapin lettre lion livre loup
  lundi lune lynx maison mardi marron melon merle micro miel minute miroir montre moulin mousse
  muguet navire neige nid nuage objet oiseau olive ombre oncle onze orage ours pain palais panda
  panier parc parfum patate peigne pelle persil phare photo piano pigeon pilote pirate plage
  plante plat plume poire pont porte potage poulet prune puits pull puzzle pyjama quille quinze
  racine radio raisin rameau renard requin rideau rivage robe rocher roseau ruban ruche sable
  salade samedi saumon savon seize singe sirop soleil soupe souris statue stylo sucre talon tapis
  tasse taxi temple tennis ticket tigre timbre toit tomate tortue toucan train treize truite
  tulipe tunnel usine valise vapeur vase verger vingt violon visage volcan voyage wagon yaourt
  zigzag zoo
`
  .trim()
  .split(/\s+/);
