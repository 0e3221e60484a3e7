"""Terms side by side: what each way of paying the same loan back costs."""
