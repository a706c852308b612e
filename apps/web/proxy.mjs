// The screens that are being worked on ask the API that runs beside them.
const target = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default {
  '/api': { target },
  '/antwoord': { target },
  '/aanmelden': { target },
  '/mijn': { target },
  '/carrier': { target },
  '/readyz': { target },
};
