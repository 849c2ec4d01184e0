"""Training our own weights. The only part that needs PyTorch; nothing that reads imports it."""
