// Prints, as N-Quads, what the JSON-LD on its input says. No term may be lost, and nothing is fetched.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";

const documentLoader = (address) => { throw new Error(`asked for ${address}`); };
const said = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(await jsonld.toRDF(said, { format: "application/n-quads", safe: true, documentLoader }));
