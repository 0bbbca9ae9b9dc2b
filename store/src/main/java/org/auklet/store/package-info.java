/**
 * The results folder: {@code summary.json}, {@code provenance.json} and the Parquet tables, written beside their final
 * place and renamed whole. All SQL of Auklet lives here; DuckDB is the engine, Parquet the format.
 */
@NullMarked
package org.auklet.store;

import org.jspecify.annotations.NullMarked;
