/** The modules of a build, by their ids. */
interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** True when a module that the pattern names imports this one, itself or through others. What is imported only when it is asked for does not count. */
export function importedBy(pattern: RegExp, id: string, graph: Graph): boolean {
  const seen = new Set([id]);
  // A set goes on to what is put into it on the way.
  for (const module of seen) {
    if (pattern.test(module)) return true;
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return false;
}
