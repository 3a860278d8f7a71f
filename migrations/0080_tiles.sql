-- The journal as tiles (C2SP tlog-tiles): strangers' tools check that an entry is in the tree and that the tree only grew.
-- What is published of a leaf is its commitment, which tells nothing of the entry.

-- Complete subtrees of 256, 65 536… leaves: whatever else a tile or a proof needs follows from at most 256 rows.
create table journal_node (
  org integer not null, shard text not null, level smallint not null, index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (org, shard, level, index)
);
call secure_by_org('journal_node');
grant select on journal_node to chancery_app, chancery_public;
grant select (org, shard, index, commitment) on journal_leaf to chancery_public;

-- Time-stamps of checkpoints (RFC 3161) by an authority that the operator chose: nobody can say afterwards that they were signed later.
create table journal_stamp (
  org integer not null, shard text not null, size bigint not null,
  at timestamptz not null,          -- as the authority says
  authority text not null,          -- its address
  answer bytea not null check (length(answer) <= 65536),
  primary key (org, shard, size),
  foreign key (org, shard, size) references journal_checkpoint (org, shard, size)
);
call secure_by_org('journal_stamp');
grant select on journal_stamp to chancery_app, chancery_public;
