/** The made-up addresses of the pretend web: reserved names, which nobody can own. */
export const mailHost = 'mail.exercice.test';
export const searchHost = 'recherche.exercice.test';
export const signInHost = 'connexion.exercice.test';
export const lookalikeHost = 'mon-espace-wallonie.example';
