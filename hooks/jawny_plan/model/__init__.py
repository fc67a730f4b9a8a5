"""What a plan, a district, a unit IS: pydantic models, Polish YAML keys as aliases of English names."""
