// A small web server. Its error names are its own: the extension keeps silent here.
import express from "express";

const app = express();
const STATUS = { BadRequest: 400, MethodNotAllowed: 405, InternalError: 500, NotImplemented: 501 };

app.get("/old", (_request, response) => response.redirect("/new"));

app.post("/orders", express.json(), (request, response) => {
  if (!request.body.items) return response.status(400).json({ error: "InvalidRequest" });
  if (request.body.items.length > 100) return response.status(400).json({ error: "BadRequest" });
  return response.status(201).end();
});

app.use((error, _request, response, _next) => {
  const name = error.name in STATUS ? error.name : "InternalError";
  response.status(STATUS[name]).json({ error: name, message: "Access denied, or so." });
});

app.listen(3000);
