"""The questions asked of the database: one parameterised query each, as a constant."""

from __future__ import annotations

from aiknowledge.stores.neo4j.schema import HOLDING, PLAIN, TELLING

FARTHEST = 8
"""Steps of the widest neighbourhood."""

# Each node comes with what it owns (needs are a property, too) and with who holds it where; all
# in one row, since a driver spends more on a row than on what it says.
_TOLD = f"""
WITH DISTINCT n
WITH n,
  COLLECT {{ MATCH (n)-[r:{"|".join(PLAIN)}]->(m)
            RETURN [type(r), m.id, r.position] }} AS plain,
  COLLECT {{ MATCH (n)-[r:{"|".join(TELLING)}]->(m)
            RETURN [type(r), m.id, properties(r)] }} AS links,
  COLLECT {{ MATCH (n)<-[r:{"|".join(HOLDING)}]-(h)
            RETURN [h.uid, type(r), r.position] }} AS holders
RETURN collect([labels(n), properties(n), plain, links, holders]) AS nodes
"""
# What is around a node, up to the system; with the system's edits, which answers must tell.
_AROUND = """
WITH collect(DISTINCT n) AS found
MATCH (root:AIKnowledge {uid: $root}) USING INDEX SEEK root:AIKnowledge(uid)
OPTIONAL MATCH (root)-[:HAS_EDIT]->(edit:AIKnowledge)
WITH found, root, collect(edit) AS edits
UNWIND found + edits + [root] AS inner
MATCH (inner)<-[:HAS_AREA|HAS_UNIT|HAS_POINT|HAS_COURSE|HAS_CURRICULUM|HAS_PROFILE
  |HAS_SOURCE*0..]-(n)
"""

# REQUIRES and HELPED_BY at every depth: so the order of what comes back is the order it has in
# the whole system. Only the ends are asked for, which lets the server visit each point once.
CLOSURE = (
    """
UNWIND $uids AS uid
MATCH (start:AIKnowledge {uid: uid}) USING INDEX SEEK start:AIKnowledge(uid)
MATCH (start)-[:REQUIRES|HELPED_BY*0..]->(n)
"""
    + _AROUND
    + _TOLD
)
# The same from records of any kind: what they hold, teach and expect, and what that needs.
PART = (
    """
UNWIND $uids AS uid
MATCH (start:AIKnowledge {uid: uid}) USING INDEX SEEK start:AIKnowledge(uid)
MATCH (start)-[:HAS_UNIT|HAS_POINT|HAS_COURSE|TEACHES|EXPECTS|CONTAINS|REQUIRES|HELPED_BY|CITES
  |STUDIED_IN*0..]
  ->(n)
"""
    + _AROUND
    + _TOLD
)
# The bounds of a pattern are no parameter; so there is one constant for each number of steps.
NEIGHBOURHOOD = tuple(
    """
MATCH (start:AIKnowledge {uid: $uid}) USING INDEX SEEK start:AIKnowledge(uid)
MATCH (start)-[:REQUIRES*0..STEPS]-(n)
""".replace("STEPS", str(steps))
    + _AROUND
    + _TOLD
    for steps in range(FARTHEST + 1)
)
DEPENDENTS = """
UNWIND $uids AS uid
MATCH (:AIKnowledge {uid: uid})<-[:REQUIRES]-(n)
RETURN DISTINCT n.uid AS uid
"""
"""The points that directly require others."""
# Only dependents of what is known are looked at one by one; who needs nothing is in the index.
FRONTIER = """
CALL () {
  MATCH (p:AIKnowledge {system: $system}) USING INDEX SEEK p:AIKnowledge(system, needsFrom)
  WHERE p.needsFrom > $binds
  RETURN p
  UNION
  UNWIND $known AS uid
  MATCH (done:AIKnowledge {uid: uid}) USING INDEX SEEK done:AIKnowledge(uid)
  MATCH (done)<-[first:REQUIRES]-(p) WHERE first.binds <= $binds AND NOT EXISTS {
    MATCH (p)-[r:REQUIRES]->(q) WHERE r.binds <= $binds AND NOT q.uid IN $known
  }
  RETURN p
}
WITH p WHERE NOT p.uid IN $known
RETURN collect(p.id) AS ids
"""
"""The points not known whose needs up to a depth are."""
UNIT_NEEDS = """
MATCH (u:AIKnowledge:KnowledgeUnit {system: $system})-[:HAS_POINT]->(p)
OPTIONAL MATCH (p)-[:REQUIRES]->()<-[:HAS_POINT]-(v) WHERE v <> u
RETURN u.id AS unit, collect(DISTINCT v.id) AS needs
"""
"""Per unit, the units whose points its points require."""
# Every name that begins with the words asked for; those that are just the words come with them.
NAMED = """
UNWIND range(0, size($asked) - 1) AS number
WITH number, $asked[number] AS ask
CALL (ask) {
  MATCH (n:AIKnowledge {id: ask.id}) RETURN n, true AS by_id
  UNION
  WITH ask WHERE ask.begins <> ''
  CALL db.index.fulltext.queryNodes('aiknowledge_names', ask.begins, {limit: $most}) YIELD node
  RETURN node AS n, false AS by_id
}
WITH number, n, by_id WHERE n.system = $system AND n.listed
RETURN number, n.uid AS uid, labels(n) AS labels, n.names AS names, by_id
"""
# Proposals for the ranking, which is the same as everywhere.
CANDIDATES = """
UNWIND $asked AS ask
CALL (ask) {
  CALL db.index.fulltext.queryNodes(ask.index, ask.query, {limit: $most}) YIELD node
  RETURN node AS n
}
WITH DISTINCT n WHERE n.system = $system AND n.listed
RETURN labels(n) AS labels, n.id AS id, n.name AS name, n.nameZh AS name_zh, n.more AS more
"""
RECORDS = (
    """
UNWIND $uids AS uid
MATCH (start:AIKnowledge {uid: uid}) USING INDEX SEEK start:AIKnowledge(uid)
MATCH (start)-[:HAS_UNIT|HAS_POINT|HAS_COURSE*0..]->(n)
"""
    + _TOLD
)
"""Records with what they hold."""
COURSES = """
MATCH (n:AIKnowledge:Course {system: $system})
WHERE n.id IN $ids AND n.listed
RETURN n.id AS id, n.uid AS uid
"""
"""Which of some ids are courses."""
