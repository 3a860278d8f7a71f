/** Before « : Tokyo »; said in French, as a department of Québec writes. */
export const PURPOSES = [
  'Rencontres fictives avec des partenaires gouvernementaux',
  'Participation fictive à une conférence sur le climat',
  'Promotion fictive des entreprises de l’aérospatiale',
  'Mission fictive de coopération culturelle',
  'Rencontres fictives avec des investisseurs',
  'Participation fictive à un salon du numérique',
  'Suivi fictif d’une entente de mobilité étudiante',
  'Mission fictive d’échange de pratiques urbaines',
] as const;

export const REPORTS = [
  'Rapport fictif de la démonstration.\n\nSix rencontres ont été tenues. Deux partenaires ont confirmé leur intérêt pour un projet commun, et un suivi est prévu dans les trois mois.',
  'Rapport fictif de la démonstration.\n\nLa conférence a permis de présenter les positions de l’organisation et de nouer quatre contacts. Une deuxième visite est envisagée l’an prochain.',
  'Rapport fictif de la démonstration.\n\nDouze entreprises ont été accompagnées. Trois ont amorcé des discussions commerciales; le bilan sera complété à la fin de l’exercice.',
] as const;
