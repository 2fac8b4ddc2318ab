import { words } from "../words/words";

export const progressWords = words(
  {
    points: (count: string) => (count === "1" ? "1 point" : `${count} points`),
    fell: (measure: string, before: string, after: string, by: string) =>
      `${measure} fell from ${before} to ${after}, by ${by}.`,
    rose: (measure: string, before: string, after: string, by: string) =>
      `${measure} rose from ${before} to ${after}, by ${by}.`,
    stayed: (measure: string, score: string) => `${measure} is at ${score}, as at intake.`,
    change: {
      recovered: (points: string) =>
        `Recovered: better by at least ${points}, which is beyond the measure's own ups and downs, and out of the range of people in care.`,
      improved: (points: string) =>
        `Reliably better: by at least ${points}, which is beyond the measure's own ups and downs.`,
      unchanged: (points: string) =>
        `No reliable change: it takes ${points} to be beyond the measure's own ups and downs.`,
      deteriorated: (points: string) =>
        `Reliably worse: by at least ${points}, which is beyond the measure's own ups and downs.`,
    },
    own: (points: string, change: string) =>
      `By this site's own figures it takes ${points}: ${change}.`,
    short: {
      recovered: "recovered",
      improved: "reliably better",
      unchanged: "no reliable change",
      deteriorated: "reliably worse",
    },
    response: (share: string) => `Response: the score fell by at least ${share}.`,
    noResponse: (share: string) => `No response yet: the score has not fallen by ${share}.`,
    remission: (below: string) => `Remission: the score is below ${below}.`,
    noRemission: (below: string) => `No remission yet: the score is not below ${below}.`,
    onTrack: (week: string, low: string, high: string) =>
      `On track: by week ${week}, most people here who began alike are between ${low} and ${high}.`,
    offTrack: (week: string, low: string, high: string) =>
      `Not on track: by week ${week}, most people here who began alike are between ${low} and ${high}.`,
    from: (people: string) =>
      `This comes from ${people} people of this site. It says how they went, not what care did.`,
    cannotSay: {
      too_few_people: (people: string, needed: string) =>
        `Whether this is on track can't be said: people scored again at this site: ${people}; it takes ${needed}.`,
      too_few_scores: "Whether this is on track can't be said: people here were scored too seldom.",
      intake_not_seen:
        "Whether this is on track can't be said: nobody here began with such a score.",
      week_not_seen:
        "Whether this is on track can't be said: nobody here was followed for that long.",
    },
  },
  {
    points: (count: string) => (count === "1" ? "1 punto" : `${count} puntos`),
    fell: (measure: string, before: string, after: string, by: string) =>
      `${measure} bajó de ${before} a ${after}: ${by}.`,
    rose: (measure: string, before: string, after: string, by: string) =>
      `${measure} subió de ${before} a ${after}: ${by}.`,
    stayed: (measure: string, score: string) => `${measure} está en ${score}, como al ingreso.`,
    change: {
      recovered: (points: string) =>
        `Recuperación: mejora de al menos ${points}, más que los altibajos propios de la medida, y fuera del rango de las personas en tratamiento.`,
      improved: (points: string) =>
        `Mejora fiable: al menos ${points}, más que los altibajos propios de la medida.`,
      unchanged: (points: string) =>
        `Sin cambio fiable: hacen falta ${points} para superar los altibajos propios de la medida.`,
      deteriorated: (points: string) =>
        `Empeoramiento fiable: al menos ${points}, más que los altibajos propios de la medida.`,
    },
    own: (points: string, change: string) =>
      `Según las cifras de este centro hacen falta ${points}: ${change}.`,
    short: {
      recovered: "recuperación",
      improved: "mejora fiable",
      unchanged: "sin cambio fiable",
      deteriorated: "empeoramiento fiable",
    },
    response: (share: string) => `Respuesta: la puntuación bajó al menos un ${share}.`,
    noResponse: (share: string) => `Aún sin respuesta: la puntuación no ha bajado un ${share}.`,
    remission: (below: string) => `Remisión: la puntuación está por debajo de ${below}.`,
    noRemission: (below: string) =>
      `Aún sin remisión: la puntuación no está por debajo de ${below}.`,
    onTrack: (week: string, low: string, high: string) =>
      `En el curso esperado: en la semana ${week}, la mayoría de quienes empezaron igual aquí está entre ${low} y ${high}.`,
    offTrack: (week: string, low: string, high: string) =>
      `Fuera del curso esperado: en la semana ${week}, la mayoría de quienes empezaron igual aquí está entre ${low} y ${high}.`,
    from: (people: string) =>
      `Viene de ${people} personas de este centro. Dice cómo les fue, no qué logró el tratamiento.`,
    cannotSay: {
      too_few_people: (people: string, needed: string) =>
        `No se puede decir si va por el curso esperado: personas con más de una puntuación en este centro: ${people}; hacen falta ${needed}.`,
      too_few_scores:
        "No se puede decir si va por el curso esperado: aquí se ha puntuado muy pocas veces.",
      intake_not_seen:
        "No se puede decir si va por el curso esperado: nadie empezó aquí con esa puntuación.",
      week_not_seen:
        "No se puede decir si va por el curso esperado: a nadie se le siguió aquí tanto tiempo.",
    },
  },
);
