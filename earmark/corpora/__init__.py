"""Whole archives of recordings: embedded on a Dask cluster, kept as a Parquet dataset."""
